package dev.gantry.server.file;

import java.util.Locale;
import java.util.regex.Pattern;

/** The names that files go by. */
final class FileName {

  private static final int MAX_LENGTH = 255;
  private static final Pattern FOLDERS = Pattern.compile("^.*[/\\\\]", Pattern.DOTALL);
  // Also the marks that turn the direction of writing, which make an .exe look like a .png.
  private static final Pattern INVISIBLE =
      Pattern.compile("[\\p{Cc}\\u2028\\u2029\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]");
  private static final Pattern ONLY_DOTS = Pattern.compile("[. ]*");

  private FileName() {}

  /** What a client sent, without folders and without what cannot be seen. */
  static String of(String sent) {
    String name = sent == null ? "" : FOLDERS.matcher(sent).replaceFirst("");
    name = INVISIBLE.matcher(name).replaceAll("").strip();
    if (ONLY_DOTS.matcher(name).matches()) {
      return "file";
    }
    return name.length() <= MAX_LENGTH ? name : shortened(name);
  }

  /** The ending in capitals, as Rocket.Chat names formats; {@code file} where there is none. */
  static String format(String name) {
    int dot = name.lastIndexOf('.');
    return dot < 0 || dot == name.length() - 1
        ? "file"
        : name.substring(dot + 1).toUpperCase(Locale.ROOT);
  }

  private static String shortened(String name) {
    int end = Character.isHighSurrogate(name.charAt(MAX_LENGTH - 1)) ? MAX_LENGTH - 1 : MAX_LENGTH;
    return name.substring(0, end);
  }
}
