package dev.gantry.bench.load;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** What every answer has to be, lest a peer looks fast that answers something else. */
@FunctionalInterface
public interface AnswerCheck {

  /**
   * Looks at an answer.
   *
   * @throws UnexpectedAnswerException where it is not what is due
   */
  void check(Answer answer);

  /** Exactly these bytes. */
  static AnswerCheck sameBytes(byte[] expected) {
    return answer -> {
      if (answer.status() != 200 || !Arrays.equals(answer.body(), expected)) {
        throw new UnexpectedAnswerException(
            answer, "where " + new String(expected, StandardCharsets.UTF_8) + " is due");
      }
    };
  }

  /** Any success. */
  static AnswerCheck success() {
    return answer -> {
      if (answer.status() != 200) {
        throw new UnexpectedAnswerException(answer, "where a success is due");
      }
    };
  }
}
