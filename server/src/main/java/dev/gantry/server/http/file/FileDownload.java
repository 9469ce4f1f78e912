package dev.gantry.server.http.file;

import dev.gantry.server.file.ReadFile;
import dev.gantry.server.file.UploadedFile;
import dev.gantry.server.user.Authentication;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRange;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /file-upload/<id>/<name>}: the files that messages link to. */
@RestController
public final class FileDownload {

  /** What a browser may show. Everything else could run as a page of this server. */
  private static final Set<String> SHOWN =
      Set.of(
          "image/png",
          "image/jpeg",
          "image/gif",
          "image/webp",
          "image/bmp",
          "audio/mpeg",
          "audio/mp4",
          "audio/aac",
          "audio/ogg",
          "audio/wav",
          "audio/webm",
          "audio/flac",
          "video/mp4",
          "video/webm",
          "video/ogg",
          "video/quicktime");

  private final ReadFile files;
  private final DownloadLogin login;

  public FileDownload(ReadFile files, Authentication authentication) {
    this.files = files;
    this.login = new DownloadLogin(authentication);
  }

  /** Sends the file, or the ranges of it that are asked for. The name in the path has no effect. */
  @GetMapping("/file-upload/{id}/{*name}")
  ResponseEntity<Resource> download(@PathVariable("id") String id, HttpServletRequest request) {
    UploadedFile file = files.find(login.requireUser(request), id);
    Resource resource = new FileResource(files, file);
    if (!isSatisfiable(request.getHeader(HttpHeaders.RANGE), resource)) {
      return ResponseEntity.status(HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE)
          .header(HttpHeaders.CONTENT_RANGE, "bytes */" + file.size())
          .build();
    }
    boolean shown =
        SHOWN.contains(file.type()) && request.getParameterMap().get("download") == null;
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(file.type()))
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition(file, shown))
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", "default-src 'none'")
        .cacheControl(CacheControl.noCache().cachePrivate())
        .eTag("\"" + file.id() + "\"")
        .lastModified(file.uploadedAt())
        .body(resource);
  }

  /** Asked here, because Spring would send the whole file behind its 416. */
  private static boolean isSatisfiable(String ranges, Resource resource) {
    try {
      HttpRange.toResourceRegions(HttpRange.parseRanges(ranges), resource);
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static String disposition(UploadedFile file, boolean shown) {
    return (shown ? ContentDisposition.inline() : ContentDisposition.attachment())
        .filename(file.name(), StandardCharsets.UTF_8)
        .build()
        .toString();
  }
}
