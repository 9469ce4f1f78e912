package dev.gantry.server.message;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.server.room.Room;
import dev.gantry.server.room.Subscription;
import dev.gantry.server.room.SubscriptionBuilder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bob wants to be called by some words; Alice writes them. */
class HighlightsTest {

  @RegisterExtension final ChatFixture chat = new ChatFixture();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "the build is red | build | true",
        "the BUILD is red | build | true",
        "the build is red | Build | true",
        "rebuild it | build | false",
        "builds | build | false",
        "build_1 | build | false",
        "(build) | build | true",
        "die Übung | übung | true",
        "die Übungen | übung | false",
        "the :build: emoji | build | false",
        "note:build | build | true",
        "build: red | build | true",
        "the :build: and the build | build | true",
        "a red build | red build | true",
        "a bored build | red build | false",
        "a c++ program | c++ | true",
        "a c+++ program | c++ | true",
        "ac++ | c++ | false",
        ".* | .* | true",
        "anything | .* | false",
        "anything | '' | false",
        "anything | ' ' | false",
      })
  void shouldFindWordsAsTheyStand(String text, String word, boolean found) {
    assertThat(new Highlights(text).haveAnyOf(List.of(word))).isEqualTo(found);
  }

  @Test
  void shouldHoldAMessageAgainstTheFirstHundredWords() {
    List<String> words = new ArrayList<>(Collections.nCopies(100, "other"));
    words.add("build");

    assertThat(new Highlights("the build").haveAnyOf(words)).isFalse();
    assertThat(new Highlights("the build").haveAnyOf(words.subList(1, 101))).isTrue();
  }

  @Test
  void shouldCountAHighlightAsAMention() {
    wantToBeCalledBy("build");

    chat.send(chat.alice, "the build is red");

    assertThat(bobs().userMentions()).isEqualTo(1);
    assertThat(bobs().unread()).isEqualTo(1);
    assertThat(bobs().alert()).isTrue();
  }

  @Test
  void shouldCountSomebodyOnceWhoIsMentionedAsWell() {
    wantToBeCalledBy("build");

    chat.send(chat.alice, "@bob the build is red");

    assertThat(bobs().userMentions()).isEqualTo(1);
  }

  @Test
  void shouldCallNobodyByOnesOwnWords() {
    wantToBeCalledBy("build");

    chat.send(chat.bob, "the build is red");

    assertThat(bobs().userMentions()).isZero();
  }

  @Test
  void shouldAlertWhoIsCalledInAThreadWithoutCounting() {
    Message root = chat.send(chat.alice, "a thread");
    Room room = chat.general;
    close(room);
    wantToBeCalledBy("build");

    chat.send(chat.alice, command -> command.threadId(root.id()).text("the build is red"));

    assertThat(bobs().alert()).isTrue();
    assertThat(bobs().open()).isTrue();
    assertThat(bobs().userMentions()).isZero();
    assertThat(bobs().unreadThreads()).isNull();
  }

  private void close(Room room) {
    change(SubscriptionBuilder.builder(bobs()).alert(false).open(false).build());
    assertThat(chat.subscription(room, chat.bob).open()).isFalse();
  }

  private void wantToBeCalledBy(String... words) {
    Map<String, Object> other = new HashMap<>(bobs().other());
    other.put("userHighlights", List.of(words));
    change(SubscriptionBuilder.builder(bobs()).other(other).build());
  }

  private void change(Subscription subscription) {
    chat.stores.unitOfWork().run(() -> chat.stores.subscriptions().update(subscription));
  }

  private Subscription bobs() {
    return chat.subscription(chat.general, chat.bob);
  }
}
