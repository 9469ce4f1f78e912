package dev.gantry.server.message;

/**
 * Told of each message that people sent or edited, after it is durable: where link previews and
 * translations start. Must return at once and must not throw.
 */
@FunctionalInterface
public interface AfterSave {

  /** For a server that does nothing further with a message. */
  AfterSave NOTHING = message -> {};

  /** Called on the thread of the request, outside any unit of work. */
  void saved(Message message);
}
