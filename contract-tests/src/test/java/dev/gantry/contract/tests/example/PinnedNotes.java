package dev.gantry.contract.tests.example;

import dev.gantry.client.RocketChatClient;
import dev.gantry.client.error.BadRequestException;
import dev.gantry.client.model.Message;

/** Writes notes that stay visible; a part of a program that has tests. */
final class PinnedNotes {
  private final RocketChatClient client;

  PinnedNotes(RocketChatClient client) {
    this.client = client;
  }

  /** Says whether the note is pinned; where that is not allowed, it is written all the same. */
  boolean write(String room, String text) {
    Message note = client.chat().sendMessage(m -> m.rid(room).msg(text)).getMessage();
    try {
      client.chat().pinMessage(p -> p.messageId(note.getId()));
      return true;
    } catch (BadRequestException e) {
      return false;
    }
  }
}
