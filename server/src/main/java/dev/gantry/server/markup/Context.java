package dev.gantry.server.markup;

/**
 * Inside what a piece of a line is read. A kind of emphasis does not nest in itself, nor a link in
 * a link; {@code active} has a bit for each that surrounds the piece.
 */
record Context(Place place, int active) {
  static final Context TOP = new Context(Place.TOP, 0);
  static final Context SPOILER = new Context(Place.SPOILER, 0);

  /** The innermost construct around a piece of a line. */
  enum Place {
    TOP(0),
    SPOILER(0),
    BOLD('*'),
    ITALIC('_'),
    STRIKE('~'),
    TITLE(0);

    private final char delimiter;

    Place(int delimiter) {
      this.delimiter = (char) delimiter;
    }

    private int bit() {
      return 1 << ordinal();
    }

    /** The emphasis that a character opens. */
    static Place of(char delimiter) {
      return delimiter == '*' ? BOLD : delimiter == '_' ? ITALIC : STRIKE;
    }
  }

  boolean allows(Place inner) {
    return (active & inner.bit()) == 0;
  }

  Context with(Place inner) {
    return new Context(inner, active | inner.bit());
  }

  /** Whether the piece ends with the line at the latest, without any closing mark. */
  boolean isOpenEnded() {
    return place == Place.TOP || place == Place.TITLE;
  }

  /** Whether everything is recognised, also links that are not marked as such. */
  boolean isWhole() {
    return place == Place.TOP || place == Place.SPOILER;
  }

  /** Whether the piece is closed at a place. */
  boolean closesAt(String text, int at) {
    return place == Place.SPOILER
        ? text.startsWith("||", at)
        : place.delimiter != 0 && text.charAt(at) == place.delimiter;
  }

  /** A number for the context, below 512. */
  int key() {
    return active << 3 | place.ordinal();
  }
}
