package dev.gantry.contract.diff.contract;

/** Quotes what comes from a document, so that it stays text in Markdown. */
final class Code {
  private Code() {}

  static String of(Object value) {
    var text = String.valueOf(value).replaceAll("\\s+", " ").strip();
    return text.contains("`") ? "`` " + text + " ``" : "`" + text + "`";
  }
}
