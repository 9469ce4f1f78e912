package dev.gantry.contract.regeneration;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes Java code apart as far as needed to tell a comment from a string that looks like one. */
final class JavaComments {
  private static final Pattern TEXT_OR_COMMENT =
      Pattern.compile(
          "(?<text>\"(?:\\\\.|[^\"\\\\\\n])*+\"|'(?:\\\\.|[^'\\\\\\n])*+')"
              + "|//[^\\n]*+|/\\*(?s:.*?)\\*/");
  private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");

  private JavaComments() {}

  /** White space is collapsed as well, because a comment takes lines. */
  static String remove(String source) {
    var code =
        TEXT_OR_COMMENT
            .matcher(source)
            .replaceAll(match -> match.group(1) == null ? " " : quote(match.group(1)));
    return WHITE_SPACE.matcher(code).replaceAll(" ");
  }

  private static String quote(String text) {
    return Matcher.quoteReplacement(text);
  }
}
