package dev.gantry.server.message;

import static dev.gantry.server.message.Refusal.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ReadMessageTest {

  @RegisterExtension final ChatFixture chat = new ChatFixture();

  @Test
  void shouldGiveTheMessage() {
    Message sent = chat.send(chat.alice, "hello");

    assertThat(read(sent.id())).isEqualTo(sent);
  }

  @Test
  void shouldGiveAHiddenMessageToo() {
    chat.set("Message_KeepHistory", true);
    Message sent = chat.send(chat.alice, "hello");
    chat.delete(chat.alice, sent);

    assertThat(read(sent.id()).hidden()).isTrue();
  }

  @Test
  void shouldSayNothingAboutAnUnknownMessage() {
    assertRefused(() -> read("unknown"), null);
  }

  @Test
  void shouldRefuseAMessageInARoomThatOneMayNotSee() {
    var secret = chat.group("secret", chat.alice);
    Message sent = chat.send(chat.alice, command -> command.roomId(secret.id()));

    assertRefused(() -> read(sent.id()), "Not allowed [error-not-allowed]");
  }

  @Test
  void shouldShowOnlyTheReadersOwnStar() {
    Message sent = chat.send(chat.alice, "hello");
    star(sent, chat.alice.id());
    assertThat(read(sent.id()).starred()).isEmpty();

    star(sent, chat.alice.id(), chat.bob.id());
    assertThat(read(sent.id()).starred()).containsExactly(Map.of("_id", "bobId"));
  }

  @Test
  void shouldShowCurrentRealNamesWhereTheWorkspaceWantsThem() {
    Message sent = chat.send(chat.alice, "@all @bob");
    chat.react(chat.bob, sent, "smile", true);
    chat.set("UI_Use_Real_Name", true);

    Message read = read(sent.id());

    assertThat(read.author().name()).isEqualTo("Alice Adams");
    assertThat(read.mentions()).extracting(Mention::name).containsExactly(null, "Bob Brown");
    assertThat(read.reactions())
        .isEqualTo(Map.of(":smile:", new Reaction(List.of("bob"), List.of("Bob Brown"))));
  }

  private Message read(String id) {
    return chat.services.readMessage().read(chat.bob, id);
  }

  private void star(Message message, String... userIds) {
    List<Map<String, Object>> stars =
        Arrays.stream(userIds).map(id -> Map.<String, Object>of("_id", id)).toList();
    chat.stores
        .unitOfWork()
        .run(
            () ->
                chat.stores
                    .messages()
                    .update(MessageBuilder.builder(message).starred(stars).build()));
  }
}
