package dev.gantry.contract.diff.contract;

/**
 * One change, in one line of Markdown.
 *
 * @param breaking whether a client that worked before may not work after it
 */
public record Change(boolean breaking, String text) {

  static Change breaking(String text) {
    return new Change(true, text);
  }

  static Change compatible(String text) {
    return new Change(false, text);
  }
}
