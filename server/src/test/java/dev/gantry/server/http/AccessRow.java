package dev.gantry.server.http;

import dev.gantry.server.RunningServer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What one operation answers to everybody.
 *
 * @param call the request, the same for all
 * @param earlier calls that come before it and may be refused, by username; for {@link #CALLER} the
 *     caller's own
 * @param outcomes by username
 */
record AccessRow(ChatCall call, List<Earlier> earlier, Map<String, Outcome> outcomes) {

  private static final String CALLER = "";

  /** A call by somebody. */
  record Earlier(String username, ChatCall call) {}

  static AccessRow row(String operation, Object... parameters) {
    return new AccessRow(ChatCall.of(operation, parameters), List.of(), Map.of());
  }

  /** The same row after the caller's own call. */
  AccessRow afterOwn(String operation, Object... parameters) {
    return after(CALLER, ChatCall.of(operation, parameters));
  }

  /** The same row after a call of the owner. */
  AccessRow afterOwners(String operation, Object... parameters) {
    return after("ada", ChatCall.of(operation, parameters));
  }

  /** The columns, in the order of the table's head. */
  AccessRow answers(
      Outcome stranger, Outcome administrator, Outcome muted, Outcome member, Outcome owner) {
    Map<String, Outcome> columns = new LinkedHashMap<>();
    columns.put("sam", stranger);
    columns.put("root", administrator);
    columns.put("mona", muted);
    columns.put("ben", member);
    columns.put("ada", owner);
    return new AccessRow(call, earlier, columns);
  }

  void prepare(RunningServer server, String username, PrivateThread thread) {
    for (Earlier one : earlier) {
      String who = one.username().equals(CALLER) ? username : one.username();
      one.call().send(server.as(who), thread);
    }
  }

  private AccessRow after(String username, ChatCall before) {
    List<Earlier> more = new ArrayList<>(earlier);
    more.add(new Earlier(username, before));
    return new AccessRow(call, more, outcomes);
  }
}
