package dev.gantry.server.message;

import static dev.gantry.server.message.Refusal.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SavePipelineTest {

  @RegisterExtension final ChatFixture chat = new ChatFixture();

  @Test
  void shouldNameThePeopleAndRoomsInTheText() {
    Message sent = chat.send(chat.alice, "@carol @nobody @bob @carol @all see #general #nowhere");

    assertThat(sent.mentions())
        .containsExactly(
            new Mention("all", "all", null, null),
            new Mention("carolId", "carol", "Carol Clark", "user"),
            new Mention("bobId", "bob", "Bob Brown", "user"));
    assertThat(sent.channels())
        .containsExactly(new ChannelRef("generalRoomId", "general", "general"));
  }

  @Test
  void shouldReadAnAttachmentsDescriptionToo() {
    Message sent =
        chat.send(
            chat.alice, command -> command.attachments(List.of(Map.of("description", "for @bob"))));

    assertThat(sent.mentions()).extracting(Mention::username).containsExactly("bob");
  }

  @Test
  void shouldCensorBothTheTextAndItsMarkup() {
    chat.set("Message_AllowBadWordsFilter", true);
    chat.set("Message_BadWordsFilterList", "badword, badword2");

    Message sent = chat.send(chat.alice, "badword Badword2 notbadword");

    assertThat(sent.text()).isEqualTo("******* ******** notbadword");
    assertThat(sent.markup().toString()).contains("******* ********").doesNotContain("Badword2");
  }

  @Test
  void shouldMarkTheLinksThatNobodyWantsPreviewed() {
    String text = "https://a.example https://b.example http://localhost:3000/home";

    assertThat(ignored(chat.send(chat.alice, text))).isEmpty();
    assertThat(ignored(chat.send(chat.alice, c -> c.text(text).previewUrls(List.of()))))
        .containsExactly("https://a.example", "https://b.example");
    assertThat(
            ignored(
                chat.send(chat.alice, c -> c.text(text).previewUrls(List.of("https://b.example")))))
        .containsExactly("https://a.example");
  }

  @Test
  void shouldLeaveLinksAloneWhereTheyAreNotToBeRead() {
    Message sent = chat.send(chat.alice, c -> c.text("https://a.example").parseUrls(false));

    assertThat(sent.urls()).isNull();
  }

  @Test
  void shouldQuoteTheMessagesThatTheTextLinksTo() {
    Message quoted = chat.send(chat.bob, "the words");
    String link = link(quoted);

    Message sent = chat.send(chat.alice, "look " + link);

    assertThat(sent.urls()).containsExactly(new MessageUrl(link, Map.of(), true, Map.of()));
    assertThat(sent.attachments()).hasSize(1);
    assertThat(sent.attachments().get(0))
        .containsEntry("text", "the words")
        .containsEntry("md", quoted.markup())
        .containsEntry("message_link", link)
        .containsEntry("author_name", "bob")
        .containsEntry("author_icon", "/avatar/bob")
        .containsEntry("attachments", List.of())
        .containsEntry("ts", "2026-01-01T00:00:00.000Z");
    assertThat(chat.message(sent.id())).isEqualTo(sent);
  }

  @Test
  void shouldNotQuoteWhatTheAuthorMayNotRead() {
    var secret = chat.group("secret", chat.bob);
    Message quoted = chat.send(chat.bob, c -> c.roomId(secret.id()).text("the words"));

    Message sent = chat.send(chat.alice, "look " + link(quoted));

    assertThat(sent.attachments()).isNull();
    assertThat(sent.urls().get(0).ignoreParse()).isNull();
  }

  @Test
  void shouldQuoteAQuoteButNotTheOneInIt() {
    Message first = chat.send(chat.alice, "first");
    Message second = chat.send(chat.alice, "second " + link(first));
    Message third = chat.send(chat.alice, "third " + link(second));
    Message fourth = chat.send(chat.alice, "fourth " + link(third));

    Map<String, Object> outer = fourth.attachments().get(0);
    Map<?, ?> inner = (Map<?, ?>) ((List<?>) outer.get("attachments")).get(0);
    assertThat(inner.get("text")).isEqualTo(second.text());
    assertThat(inner.containsKey("attachments")).isFalse();
  }

  @Test
  void shouldAskForARightOfItsOwnBeforeNotifyingThoseWhoAreHere() {
    chat.revoke("mention-here");

    assertRefused(
        () -> chat.send(chat.alice, "@here"),
        "Notify here in this room not allowed [error-action-not-allowed]");
    assertThat(chat.send(chat.alice, "@all").mentions()).hasSize(1);
  }

  @Test
  void shouldNotNotifyAllInARoomThatIsTooLarge() {
    chat.set("Message_MaxAll", 1);

    assertRefused(
        () -> chat.send(chat.alice, "@all"),
        "Group mentions `@all` and `@here` have been disabled for rooms with more than 1 members."
            + " [error-action-not-allowed]");
    chat.set("Message_MaxAll", 2);
    assertThat(chat.send(chat.alice, "@all").mentions()).hasSize(1);
  }

  private static List<String> ignored(Message message) {
    return message.urls().stream()
        .filter(url -> url.ignoreParse() != null)
        .map(MessageUrl::url)
        .toList();
  }

  static String link(Message message) {
    return "http://localhost:3000/channel/general?msg=" + message.id();
  }
}
