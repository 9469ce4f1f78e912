package dev.gantry.bench.load;

/** An answer was not what every peer has to answer; what was measured would mean nothing. */
public final class UnexpectedAnswerException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UnexpectedAnswerException(Answer answer, String due) {
    super("Got " + answer.status() + " " + answer.text() + " " + due);
  }
}
