package dev.gantry.server.workspace;

import dev.gantry.server.message.Message;
import dev.gantry.server.message.ReadReceipt;

/** Stores the receipts of a fixture. Used inside a unit of work. */
final class FixtureReceipts {

  private final FixtureStores stores;

  FixtureReceipts(FixtureStores stores) {
    this.stores = stores;
  }

  void add(ReadReceipt given) {
    Message message =
        stores
            .messages()
            .findById(given.messageId())
            .orElseThrow(
                () -> new FixtureException("there is no message \"" + given.messageId() + "\""));
    if (stores.users().findById(given.userId()).isEmpty()) {
      throw new FixtureException("there is no user \"" + given.userId() + "\"");
    }
    stores
        .readReceipts()
        .insert(
            new ReadReceipt(
                given.id() == null ? given.messageId() + given.userId() : given.id(),
                message.roomId(),
                given.userId(),
                given.messageId(),
                given.readAt(),
                null));
  }
}
