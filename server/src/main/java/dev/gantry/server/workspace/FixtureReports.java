package dev.gantry.server.workspace;

import dev.gantry.server.message.Message;
import dev.gantry.server.message.MessageReport;
import dev.gantry.server.message.MessageReport.ReportedRoom;
import dev.gantry.server.room.Room;
import dev.gantry.server.user.User;

/** Stores the reports of a fixture, about its messages as they are. Used inside a unit of work. */
final class FixtureReports {

  private final FixtureStores stores;

  FixtureReports(FixtureStores stores) {
    this.stores = stores;
  }

  void add(Fixture.Report given) {
    Message message =
        stores
            .messages()
            .findById(given.messageId())
            .orElseThrow(() -> unknown("message", given.messageId()));
    User reporter =
        stores.users().findById(given.userId()).orElseThrow(() -> unknown("user", given.userId()));
    Room room = stores.rooms().findById(message.roomId()).orElseThrow();
    stores
        .reports()
        .insert(
            new MessageReport(
                given.id(),
                message,
                given.description(),
                reporter.ref(),
                ReportedRoom.of(room),
                given.reportedAt(),
                given.reportedAt()));
  }

  private static FixtureException unknown(String what, String id) {
    return new FixtureException("there is no " + what + " \"" + id + "\"");
  }
}
