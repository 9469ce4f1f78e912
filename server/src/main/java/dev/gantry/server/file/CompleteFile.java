package dev.gantry.server.file;

import java.util.LinkedHashMap;
import java.util.Map;

/** The record of a file whose bytes are stored. */
public final class CompleteFile {

  private CompleteFile() {}

  /**
   * The record with all that Rocket.Chat says of such a file; keys that are there stay as they are.
   *
   * @param siteUrl where people reach the server
   */
  public static UploadedFile of(UploadedFile file, String siteUrl) {
    Map<String, Object> keys = new LinkedHashMap<>(file.other());
    keys.putIfAbsent("typeGroup", file.typeGroup());
    keys.putIfAbsent("store", "FileSystem:Uploads");
    keys.putIfAbsent("uploading", false);
    keys.putIfAbsent("progress", 1);
    keys.putIfAbsent("path", FileAttachment.path(file));
    keys.putIfAbsent("url", siteUrl + FileAttachment.path(file));
    return UploadedFileBuilder.builder(file).complete(true).other(keys).build();
  }
}
