package dev.gantry.contract.tests.remote;

import dev.gantry.contract.tests.pairing.Login;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The login and the room that a replay has on a server. Safe for threads, so that a program that is
 * stopped can end it, also while it begins.
 */
final class Visit implements AutoCloseable {
  private final TargetServer server;
  private final Consumer<String> warnings;
  private Optional<Login> login = Optional.empty();
  private Optional<OwnRoom> room = Optional.empty();

  /**
   * @param warnings learns what could not be taken back
   */
  Visit(TargetServer server, Consumer<String> warnings) {
    this.server = server;
    this.warnings = warnings;
  }

  /**
   * Logs in and makes a room.
   *
   * @throws TargetException where the server refuses one of them
   */
  synchronized OwnValues begin(String user, String password) {
    var caller = server.login(user, password);
    login = Optional.of(caller);
    var made = new OwnRoom(server, caller);
    room = Optional.of(made);
    return new OwnValues(made, caller, user);
  }

  /** Removes the room and logs out, once; what the server refuses is a warning. */
  @Override
  public synchronized void close() {
    room.ifPresent(it -> undo("the channel " + it.name() + " is still there", it::remove));
    room = Optional.empty();
    login.ifPresent(
        it -> undo("the login is still valid", () -> server.post("logout", it, Map.of())));
    login = Optional.empty();
  }

  private void undo(String left, Runnable call) {
    try {
      call.run();
    } catch (TargetException e) {
      warnings.accept(left + ": " + e.getMessage());
    }
  }
}
