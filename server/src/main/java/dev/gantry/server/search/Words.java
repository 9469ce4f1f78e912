package dev.gantry.server.search;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Splits texts where every store's index does. */
public final class Words {

  private static final int MOST = 16;
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}\\p{M}\\p{Co}]+");

  /** Scripts that write words without spaces between them. */
  private static final Pattern WITHOUT_SPACES =
      Pattern.compile(
          "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}\\p{IsThai}\\p{IsLao}"
              + "\\p{IsKhmer}\\p{IsMyanmar}]");

  private Words() {}

  /** The different words of a search, the first 16 of them. */
  static List<String> of(String text) {
    return split(text).distinct().limit(MOST).toList();
  }

  static long count(String text) {
    return split(text).count();
  }

  /** Whether an index of words is of no use for this text. */
  static boolean hasNoSpaces(String text) {
    return WITHOUT_SPACES.matcher(text).find();
  }

  /** All words of a text as they stand there, in Unicode's composed form. */
  public static Stream<String> split(String text) {
    return BETWEEN
        .splitAsStream(Normalizer.normalize(text, Normalizer.Form.NFC))
        .filter(word -> !word.isEmpty());
  }
}
