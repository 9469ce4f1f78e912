package dev.gantry.server.file;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How a message shows a file. */
final class FileAttachment {

  private static final List<String> PLAYED = List.of("image", "audio", "video");

  private FileAttachment() {}

  /** The attachment: a picture, a player, or a link to download. */
  static Map<String, Object> of(UploadedFile file) {
    Map<String, Object> attachment = new LinkedHashMap<>();
    attachment.put("title", file.name());
    attachment.put("type", "file");
    if (file.description() != null) {
      attachment.put("description", file.description());
    }
    attachment.put("title_link", path(file));
    attachment.put("title_link_download", true);
    String kind = file.type().substring(0, file.type().indexOf('/'));
    if (PLAYED.contains(kind)) {
      attachment.put(kind + "_url", path(file));
      attachment.put(kind + "_type", file.type());
      attachment.put(kind + "_size", file.size());
      if (file.other().get("identify") instanceof Map<?, ?> picture) {
        attachment.put("image_dimensions", picture.get("size"));
      }
    } else {
      attachment.put("format", FileName.format(file.name()));
      attachment.put("size", file.size());
    }
    return attachment;
  }

  /** The entry in the message's {@code files}. */
  static Map<String, Object> reference(UploadedFile file) {
    Map<String, Object> reference = new LinkedHashMap<>();
    reference.put("_id", file.id());
    reference.put("name", file.name());
    reference.put("type", file.type());
    reference.put("size", file.size());
    return reference;
  }

  /** Where it is downloaded. */
  static String path(UploadedFile file) {
    String name = URLEncoder.encode(file.name(), StandardCharsets.UTF_8).replace("+", "%20");
    return "/file-upload/" + file.id() + "/" + name;
  }
}
