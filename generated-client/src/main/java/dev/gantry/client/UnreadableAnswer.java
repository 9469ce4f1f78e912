package dev.gantry.client;

/** Says, on its way to where the answer is known, what is wrong with it. */
final class UnreadableAnswer extends RuntimeException {
  UnreadableAnswer(String reason) {
    super(reason);
  }
}
