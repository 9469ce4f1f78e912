package dev.gantry.server.search;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.gantry.server.core.ApiException;
import java.util.function.Predicate;

/**
 * A search text of the form {@code /expression/flags}. RE2 reads a text once, whatever the
 * expression; look-around and back-references, which cannot be had that way, are refused.
 */
final class RegularExpression {

  private static final int LONGEST = 500;
  private static final java.util.regex.Pattern FORM =
      java.util.regex.Pattern.compile("/(.+)/([imsx]*)", java.util.regex.Pattern.DOTALL);

  private static final int MOST_REPEATS = 1_000;
  private static final java.util.regex.Pattern REPEAT =
      java.util.regex.Pattern.compile("\\{(\\d+)(?:,(\\d+)?)?}");

  private RegularExpression() {}

  static boolean is(String text) {
    return FORM.matcher(text).matches();
  }

  /**
   * The test that the expression makes of a text.
   *
   * @throws ApiException plain, where it is too long or not understood
   */
  static Predicate<String> test(String text) {
    var form = FORM.matcher(text);
    if (!form.matches() || form.group(1).length() > LONGEST || repeatsTooOften(form.group(1))) {
      throw refused();
    }
    try {
      Pattern pattern = Pattern.compile(form.group(1), flags(form.group(2)));
      return tested -> pattern.matcher(tested).find();
    } catch (PatternSyntaxException e) {
      throw refused();
    }
  }

  /** A repetition of a repetition is written out before it is run, so their product counts. */
  private static boolean repeatsTooOften(String expression) {
    var repeats = REPEAT.matcher(expression);
    long product = 1;
    while (repeats.find() && product <= MOST_REPEATS) {
      String most = repeats.group(2) == null ? repeats.group(1) : repeats.group(2);
      product *= most.length() > 4 ? MOST_REPEATS + 1 : Math.max(1, Long.parseLong(most));
    }
    return product > MOST_REPEATS;
  }

  private static int flags(String letters) {
    return (letters.contains("i") ? Pattern.CASE_INSENSITIVE : 0)
        | (letters.contains("m") ? Pattern.MULTILINE : 0)
        | (letters.contains("s") ? Pattern.DOTALL : 0);
  }

  private static ApiException refused() {
    return ApiException.plain("Invalid regular expression");
  }
}
