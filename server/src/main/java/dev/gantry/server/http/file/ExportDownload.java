package dev.gantry.server.http.file;

import dev.gantry.server.export.ReadExport;
import dev.gantry.server.export.UserDataFile;
import dev.gantry.server.user.Authentication;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /data-export/<id>}: the exports that a mail links to. */
@RestController
public final class ExportDownload {

  private final ReadExport exports;
  private final DownloadLogin login;

  public ExportDownload(ReadExport exports, Authentication authentication) {
    this.exports = exports;
    this.login = new DownloadLogin(authentication);
  }

  /** Sends the archive to whoever asked for it. */
  @GetMapping("/data-export/{id}")
  ResponseEntity<Resource> download(@PathVariable("id") String id, HttpServletRequest request)
      throws IOException {
    UserDataFile file = exports.find(login.requireUser(request), id);
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(file.type()))
        .contentLength(file.size())
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition(file))
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", "default-src 'none'")
        .cacheControl(CacheControl.noStore())
        .body(new InputStreamResource(exports.open(file)));
  }

  private static String disposition(UserDataFile file) {
    return ContentDisposition.attachment()
        .filename(URLDecoder.decode(file.name(), StandardCharsets.UTF_8), StandardCharsets.UTF_8)
        .build()
        .toString();
  }
}
