package dev.gantry.server.file;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.util.InvalidMimeTypeException;
import org.springframework.util.MimeType;
import org.springframework.util.MimeTypeUtils;

/** Media types of files. */
final class FileType {

  private static final String UNKNOWN = "application/octet-stream";

  private FileType() {}

  /** What a client sent, without parameters; bytes of any kind where it is no media type. */
  static String of(String sent) {
    if (sent == null || sent.isBlank()) {
      return UNKNOWN;
    }
    try {
      MimeType type = MimeTypeUtils.parseMimeType(sent);
      return type.isConcrete()
          ? (type.getType() + "/" + type.getSubtype()).toLowerCase(Locale.ROOT)
          : UNKNOWN;
    } catch (InvalidMimeTypeException e) {
      return UNKNOWN;
    }
  }

  /** Whether a type is on a list such as {@code image/*, text/plain}, as settings have it. */
  static boolean isOn(String list, String type) {
    return entries(list).anyMatch(entry -> matches(entry, type));
  }

  static boolean isEmpty(String list) {
    return entries(list).findAny().isEmpty();
  }

  private static Stream<String> entries(String list) {
    return List.of(list.split(",")).stream()
        .map(entry -> entry.strip().toLowerCase(Locale.ROOT))
        .filter(entry -> !entry.isEmpty());
  }

  private static boolean matches(String entry, String type) {
    return entry.equals("*")
        || entry.equals("*/*")
        || entry.equals(type)
        || (entry.endsWith("/*") && type.startsWith(entry.substring(0, entry.length() - 1)));
  }
}
