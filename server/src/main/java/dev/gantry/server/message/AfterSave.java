package dev.gantry.server.message;

import java.util.List;

/**
 * Told of each message that people sent or edited, after it is durable: where link previews and
 * translations start. Must return at once and must not throw.
 */
@FunctionalInterface
public interface AfterSave {

  /** For a server that does nothing further with a message. */
  AfterSave NOTHING = message -> {};

  /** Tells each of these, in their order. */
  static AfterSave all(List<AfterSave> each) {
    return message -> each.forEach(one -> one.saved(message));
  }

  /** Called on the thread of the request, outside any unit of work. */
  void saved(Message message);
}
