package dev.gantry.server.export.transcript;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** A file of the archive: a picture, a player, or a link. */
final class FileHtml {

  private static final Set<String> PICTURES =
      Set.of("image/png", "image/jpeg", "image/gif", "image/webp", "image/bmp");

  /**
   * Endings that a browser never takes for a page. Any other file, opened from disk, could be one
   * that runs scripts; so it is named and not linked.
   */
  private static final Set<String> LINKED =
      Set.of(
          "txt", "csv", "pdf", "png", "jpg", "jpeg", "gif", "webp", "bmp", "mp3", "m4a", "aac",
          "ogg", "oga", "wav", "flac", "mp4", "webm", "mov", "ogv", "zip", "gz", "tar", "7z", "rar",
          "doc", "docx", "xls", "xlsx", "ppt", "pptx", "odt", "ods", "odp", "json");

  private final HtmlWriter html;

  FileHtml(HtmlWriter html) {
    this.html = html;
  }

  /**
   * @param description what its sender says of it; empty for nothing
   */
  void write(AttachedFile file, String description) throws IOException {
    html.open("figure");
    String source = href(file.path());
    if (PICTURES.contains(file.type())) {
      html.single("img", "src", source, "alt", file.name(), "loading", "lazy");
    } else if (file.type().startsWith("audio/")) {
      html.open("audio", "src", source, "controls", "controls", "preload", "none").close();
    } else if (file.type().startsWith("video/")) {
      html.open("video", "src", source, "controls", "controls", "preload", "none").close();
    }
    html.open("figcaption");
    if (LINKED.contains(ending(file.name()))) {
      html.element("a", file.name(), "class", "file", "href", source);
    } else {
      html.element("span", file.name(), "class", "file", "title", file.path());
    }
    if (!description.isEmpty()) {
      html.text(" ").element("span", description, "class", "description");
    }
    html.close().close();
  }

  private static String href(String path) {
    return Arrays.stream(path.split("/"))
        .map(part -> URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20"))
        .collect(Collectors.joining("/"));
  }

  private static String ending(String name) {
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }
}
