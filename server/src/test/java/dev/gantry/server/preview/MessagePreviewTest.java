package dev.gantry.server.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.gantry.server.message.Message;
import dev.gantry.server.message.MessageBuilder;
import dev.gantry.server.message.MessageUrl;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class MessagePreviewTest {

  @RegisterExtension final PreviewFixture fixture = new PreviewFixture();

  @Test
  void shouldFillTheLinksOfAStoredMessage() {
    fixture.page("/a", "<title>A</title>");
    fixture.page("/b", "<title>B</title>");
    Message message =
        fixture.message("m", fixture.url("/a"), fixture.url("/none"), fixture.url("/b"));

    fixture.previews.saved(message);
    await().until(() -> !fixture.stored("m").equals(message));

    assertThat(fixture.stored("m").urls())
        .extracting(MessageUrl::meta)
        .containsExactly(Map.of("pageTitle", "A"), Map.of(), Map.of("pageTitle", "B"));
    assertThat(fixture.stored("m").urls().get(0).other())
        .isEqualTo(
            Map.of(
                "headers",
                Map.of("contentType", "text/html; charset=utf-8", "contentLength", "16")));
    assertThat(fixture.stored("m").updatedAt()).isAfter(message.updatedAt());
  }

  @Test
  void shouldLeaveOutLinksThatNobodyWantsPreviewed() {
    fixture.page("/a", "<title>A</title>");
    MessageUrl ignored = new MessageUrl(fixture.url("/b"), Map.of(), true, Map.of());
    MessageUrl wanted = new MessageUrl(fixture.url("/a"), Map.of(), null, Map.of());
    Message message = fixture.message("m", change -> change.urls(List.of(ignored, wanted)));

    fixture.previews.saved(message);
    await().until(() -> !fixture.stored("m").equals(message));

    assertThat(fixture.stored("m").urls().get(0)).isEqualTo(ignored);
    assertThat(fixture.requests()).isEqualTo(1);
  }

  @Test
  void shouldPreviewNothingWhereRocketChatDoesNot() {
    String link = fixture.url("/a");
    fixture.previews.saved(
        fixture.message("file", change -> change.attachments(List.of(Map.of("text", "x"))), link));
    fixture.previews.saved(fixture.message("none", change -> change.urls(null)));
    fixture.previews.saved(fixture.message("six", links(6)));
    fixture.set("API_Embed", false);
    fixture.previews.saved(fixture.message("off", link));
    fixture.set("API_Embed", true);

    fixture.page("/last", "<title>last</title>");
    Message last = fixture.message("last", fixture.url("/last"));
    fixture.previews.saved(last);
    await().until(() -> !fixture.stored("last").equals(last));

    assertThat(fixture.requests()).isEqualTo(1);
  }

  @Test
  void shouldCountOnlyLinksToOtherSites() {
    fixture.set("Site_Url", "http://chat.test");
    String[] links = links(6);
    links[0] = "http://chat.test/channel/general";
    Message message = fixture.message("m", links);

    assertThat(new PreviewableLinks(fixture.settings).of(message)).hasSize(6);
    assertThat(new PreviewableLinks(fixture.settings).of(fixture.message("n", links(6)))).isEmpty();
  }

  @Test
  void shouldKeepAnEditThatCameWhileThePageWasRead() {
    fixture.answer("/a", PreviewFixture.html("<title>A</title>").withFixedDelay(700));
    fixture.answer("/b", PreviewFixture.html("<title>B</title>").withFixedDelay(700));
    Message message = fixture.message("m", fixture.url("/a"), fixture.url("/b"));

    fixture.previews.saved(message);
    await().until(() -> fixture.lookups.size() == 2);
    change(
        MessageBuilder.builder(message)
            .text("edited")
            .urls(PreviewFixture.links(fixture.url("/b")))
            .build());
    await().until(() -> !fixture.stored("m").urls().get(0).meta().isEmpty());

    assertThat(fixture.stored("m").text()).isEqualTo("edited");
    assertThat(fixture.stored("m").urls())
        .extracting(MessageUrl::meta)
        .containsExactly(Map.of("pageTitle", "B"));
  }

  @Test
  void shouldLeaveAMessageAloneThatWasDeletedMeanwhile() {
    fixture.answer("/a", PreviewFixture.html("<title>A</title>").withFixedDelay(300));
    fixture.page("/b", "<title>B</title>");
    LinkPreviews oneByOne = fixture.previews(1, 10);
    Message message = fixture.message("gone", fixture.url("/a"));
    Message next = fixture.message("next", fixture.url("/b"));

    oneByOne.saved(message);
    fixture
        .stores
        .unitOfWork()
        .run(() -> fixture.stores.messages().moveToTrash(message, Instant.EPOCH));
    await().until(() -> fixture.requests() == 1);
    oneByOne.saved(next);
    await().until(() -> !fixture.stored("next").equals(next));

    assertThat(fixture.stores.messages().findById("gone")).isEmpty();
    oneByOne.close();
  }

  @Test
  void shouldReadAPageOnceForManyMessagesAtATime() {
    fixture.answer("/a", PreviewFixture.html("<title>A</title>").withFixedDelay(300));
    for (int i = 0; i < 10; i++) {
      fixture.previews.saved(fixture.message("m" + i, fixture.url("/a")));
    }

    for (int i = 0; i < 10; i++) {
      String id = "m" + i;
      await().until(() -> !fixture.stored(id).urls().get(0).meta().isEmpty());
    }
    assertThat(fixture.requests()).isEqualTo(1);
  }

  @Test
  void shouldDropPreviewsAndNoMessageWhereTooManyWait() {
    fixture.answer("/slow", PreviewFixture.html("").withFixedDelay(60_000));
    LinkPreviews small = fixture.previews(1, 1);

    for (int i = 0; i < 20; i++) {
      small.saved(fixture.message("m" + i, fixture.url("/slow?" + i)));
    }

    assertThat(small.now(fixture.url("/other"), PreviewFixture.LONG)).isEqualTo(Preview.NONE);
    small.close();
  }

  @Test
  void shouldEndFetchesAtOnceWhenTheServerStops() {
    fixture.answer("/slow", PreviewFixture.html("").withFixedDelay(60_000));
    fixture.previews.saved(fixture.message("m", fixture.url("/slow")));
    await().until(() -> !fixture.lookups.isEmpty());

    fixture.previews.close();

    await()
        .atMost(Duration.ofSeconds(3))
        .until(
            () ->
                Thread.getAllStackTraces().keySet().stream()
                    .noneMatch(thread -> thread.getName().startsWith("link-preview")));
    fixture.previews.saved(fixture.message("late", fixture.url("/slow?2")));
  }

  private void change(Message message) {
    fixture.stores.unitOfWork().run(() -> fixture.stores.messages().update(message));
  }

  private String[] links(int number) {
    return IntStream.range(0, number)
        .mapToObj(i -> fixture.url("/link" + i))
        .toArray(String[]::new);
  }
}
