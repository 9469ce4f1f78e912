package dev.gantry.bench.markup;

/** What a text is made of: what people write, or what makes a careless parser look again. */
public enum SampleText {
  ORDINARY(
      """
      Good morning @grace.hopper, did you see #release-notes? :tada:
      The *build* is green again, _finally_; details at https://example.com/builds/4711?tab=log
      > We ship on Friday, unless somebody finds another ~bug~ feature.
      Run `mvn verify` first, then ping me. Thanks a lot for your help yesterday!
      - [x] changelog
      - [ ] version number
      """),
  STARS("*"),
  UNDERSCORES("_"),
  BACKTICKS("`"),
  BRACKETS("["),
  PARENTHESES("("),
  QUOTES(">"),
  NESTED_QUOTES("> "),
  NESTED_EMPHASIS("*_~"),
  OPEN_EMPHASIS("*a _b ~c "),
  OPEN_LINKS("[a]("),
  LINKS_IN_LINKS("[[a](b"),
  MIXED("*[_`>(~:@#");

  private final String unit;

  SampleText(String unit) {
    this.unit = unit;
  }

  /** A text of so many characters. */
  String ofLength(int length) {
    return unit.repeat(length / unit.length() + 1).substring(0, length);
  }
}
