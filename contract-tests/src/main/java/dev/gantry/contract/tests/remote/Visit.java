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
   * Logs in and makes a room. Where the user may not, or not so often, a warning says so, and who
   * asks for what is missing hears it again.
   *
   * @throws TargetException where nobody knows this user and password, or no such server answers
   */
  synchronized OwnValues begin(String user, String password) {
    var caller = Attempt.at(() -> server.login(user, password));
    caller
        .failure()
        .filter(it -> it.refusal().isEmpty())
        .ifPresent(
            it -> {
              throw it;
            });
    login = caller.failure().isEmpty() ? Optional.of(caller.get()) : Optional.empty();
    var made = Attempt.at(() -> new OwnRoom(server, caller.get()));
    room = made.failure().isEmpty() ? Optional.of(made.get()) : Optional.empty();
    made.failure().ifPresent(it -> warnings.accept("there is no channel: " + it.getMessage()));
    return new OwnValues(made, caller, user);
  }

  /** Whether there is a room now. */
  synchronized boolean hasRoom() {
    return room.isPresent();
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
