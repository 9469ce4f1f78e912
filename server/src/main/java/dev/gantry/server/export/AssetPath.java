package dev.gantry.server.export;

import dev.gantry.server.file.UploadedFile;
import java.util.regex.Pattern;

/** Where an uploaded file lies in an archive: {@code assets/<id>-<name>}. */
final class AssetPath {

  /** With the id before it, the name still fits where names have 255 bytes. */
  private static final int MAX_LENGTH = 70;

  // What some system takes for a folder, a drive, a pattern or a stream.
  private static final Pattern UNSAFE = Pattern.compile("[\\p{Cc}/\\\\:*?\"<>|]");
  private static final Pattern END = Pattern.compile("[. ]+$");

  private AssetPath() {}

  static String of(UploadedFile file) {
    return "assets/" + safe(file.id()) + "-" + shortened(safe(file.name()));
  }

  /** A name that every system can unpack. */
  static String safe(String name) {
    return END.matcher(UNSAFE.matcher(name).replaceAll("_")).replaceFirst("_");
  }

  /** Keeps the beginning and the end, which tells the kind of file. */
  private static String shortened(String name) {
    int length = name.codePointCount(0, name.length());
    if (length <= MAX_LENGTH) {
      return name;
    }
    int end = name.offsetByCodePoints(0, MAX_LENGTH - 10);
    return name.substring(0, end) + name.substring(name.offsetByCodePoints(0, length - 10));
  }
}
