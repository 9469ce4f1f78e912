package dev.gantry.server.file;

import java.util.LinkedHashMap;
import java.util.Map;

/** The record of a file whose bytes are stored. */
public final class CompleteFile {

  /** The key of the name of where the bytes are. */
  public static final String STORE = "store";

  private CompleteFile() {}

  /**
   * The record with all that Rocket.Chat says of such a file, but for its {@code store}; keys that
   * are there stay as they are.
   *
   * @param siteUrl where people reach the server
   */
  public static UploadedFile of(UploadedFile file, String siteUrl) {
    Map<String, Object> keys = new LinkedHashMap<>(file.other());
    keys.putIfAbsent("typeGroup", file.typeGroup());
    keys.putIfAbsent("uploading", false);
    keys.putIfAbsent("progress", 1);
    keys.putIfAbsent("path", FileAttachment.path(file));
    keys.putIfAbsent("url", siteUrl + FileAttachment.path(file));
    return UploadedFileBuilder.builder(file).complete(true).other(keys).build();
  }

  /** The record with the name of where its bytes are, unless it has one. */
  public static UploadedFile keptIn(FileContents contents, UploadedFile file) {
    return file.other().containsKey(STORE) ? file : movedTo(contents, file);
  }

  /** The record with the name of where its bytes are now. */
  public static UploadedFile movedTo(FileContents contents, UploadedFile file) {
    Map<String, Object> keys = new LinkedHashMap<>(file.other());
    keys.put(STORE, contents.store());
    return UploadedFileBuilder.builder(file).other(keys).build();
  }
}
