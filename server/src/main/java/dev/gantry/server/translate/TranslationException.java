package dev.gantry.server.translate;

/** A provider did not translate. The message names neither keys nor texts. */
final class TranslationException extends Exception {

  private static final long serialVersionUID = 1L;

  /** What a failure says about the requests that follow. */
  enum Kind {
    /** This request was wrong; another one may work. */
    REFUSED,
    /** The provider has trouble, or wants fewer requests. */
    FAILING,
    /** The key is wrong or its quota used up: nothing works until somebody does something. */
    LOCKED
  }

  private final Kind kind;

  TranslationException(Kind kind, String message) {
    super(message, null, false, false);
    this.kind = kind;
  }

  Kind kind() {
    return kind;
  }
}
