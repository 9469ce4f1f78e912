package dev.gantry.server.export;

import dev.gantry.server.file.UploadedFile;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Where an uploaded file lies in an archive: {@code assets/<id>-<name>}; the names in archives. */
final class AssetPath {

  /** Most systems have no longer names; counted in UTF-8. */
  private static final int MOST_BYTES = 255;

  /** Code points at the end of a name that stay. */
  private static final int ENDING = 10;

  // What some system takes for a folder, a drive, a pattern or a stream, and half a character.
  private static final Pattern UNSAFE = Pattern.compile("[\\p{Cc}\\p{Cs}/\\\\:*?\"<>|]");
  private static final Pattern END = Pattern.compile("[. ]+$");

  private AssetPath() {}

  static String of(UploadedFile file) {
    return "assets/" + safe(file.id() + "-" + file.name());
  }

  /** A name that every system can unpack; of a long one the beginning and the ending. */
  static String safe(String name) {
    return shortened(END.matcher(UNSAFE.matcher(name).replaceAll("_")).replaceFirst("_"));
  }

  /** Keeps the end, which tells the kind of file, and as much of the beginning as fits. */
  private static String shortened(String name) {
    if (bytes(name) <= MOST_BYTES) {
      return name;
    }
    String ending = name.substring(name.offsetByCodePoints(name.length(), -ENDING));
    int space = MOST_BYTES - bytes(ending);
    int end = 0;
    while (space >= bytes(name, end)) {
      space -= bytes(name, end);
      end = name.offsetByCodePoints(end, 1);
    }
    return name.substring(0, end) + ending;
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  private static int bytes(String text, int index) {
    return bytes(Character.toString(text.codePointAt(index)));
  }
}
