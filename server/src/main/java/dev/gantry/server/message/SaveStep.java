package dev.gantry.server.message;

/** One step that a message's content goes through before it is stored. */
@FunctionalInterface
interface SaveStep {

  /** The message with what this step adds, or a refusal. Reads only; stores nothing. */
  Message apply(Message message, SaveContext context);
}
