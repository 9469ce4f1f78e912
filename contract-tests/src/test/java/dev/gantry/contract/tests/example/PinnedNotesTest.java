package dev.gantry.contract.tests.example;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.client.RocketChatClient;
import dev.gantry.client.model.Message;
import dev.gantry.junit.ClientOf;
import dev.gantry.junit.GantryServerExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PinnedNotesTest {
  @RegisterExtension
  static final GantryServerExtension gantry =
      GantryServerExtension.builder()
          .fixture(
              f ->
                  f.user("ada")
                      .user("ben")
                      .group("lab", r -> r.owner("ada").members("ben"))
                      .message("lab", "ben", "Who has the key?"))
          .build();

  @Test
  void shouldPinANote(@ClientOf("ada") RocketChatClient ada) {
    assertThat(new PinnedNotes(ada).write("lab", "The key is with me.")).isTrue();

    assertThat(gantry.clientOf("ben").chat().getPinnedMessagesAll("lab"))
        .extracting(Message::getMsg)
        .containsExactly("The key is with me.");
  }

  @Test
  void shouldWriteANoteThatItMayNotPin(@ClientOf("ben") RocketChatClient ben) {
    assertThat(new PinnedNotes(ben).write("lab", "It is with Ada.")).isFalse();

    assertThat(gantry.clientOf("ada").history("lab"))
        .extracting(Message::getMsg)
        .contains("Who has the key?", "It is with Ada.");
  }
}
