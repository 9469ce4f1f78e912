package dev.gantry.server.search;

import static dev.gantry.server.store.SampleRecords.NOON;
import static dev.gantry.server.store.SampleRecords.message;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.server.message.Message;
import org.junit.jupiter.api.Test;

class TestedPageBuilderTest {

  private static final Message MESSAGE = message("m", "room", NOON);

  private int read;

  @Test
  void shouldReadOnlyTheMessagesOfThePageWhereTextsAreTested() {
    TestedPageBuilder page =
        new TestedPageBuilder(new SearchTest(text -> text.equals("yes"), null), 1, 2);

    offer(page, "yes", 1);
    offer(page, "no", 5);
    offer(page, "yes", 1);
    assertThat(page.isComplete()).isFalse();
    offer(page, "yes", 5);

    assertThat(page.messages()).hasSize(2);
    assertThat(page.isComplete()).isTrue();
    assertThat(read).isEqualTo(2);
  }

  @Test
  void shouldLeaveOutAMessageThatIsGone() {
    TestedPageBuilder page = new TestedPageBuilder(new SearchTest(null, message -> true), 0, 1);

    page.next("yes", () -> null);
    offer(page, "yes", 1);

    assertThat(page.messages()).containsExactly(MESSAGE);
  }

  @Test
  void shouldLookAtSoManyTexts() {
    assertThat(lookedAt(new SearchTest(text -> false, null), "short"))
        .isEqualTo(TestedPageBuilder.MOST_TEXTS);
  }

  @Test
  void shouldLookAtSoManyCharacters() {
    String text = "x".repeat(5_000);

    assertThat(lookedAt(new SearchTest(any -> false, null), text))
        .isEqualTo(TestedPageBuilder.MOST_CHARACTERS / text.length());
  }

  @Test
  void shouldReadSoManyMessages() {
    assertThat(lookedAt(new SearchTest(null, message -> false), "short"))
        .isEqualTo(TestedPageBuilder.MOST_MESSAGES);
    assertThat(lookedAt(new SearchTest(text -> true, message -> false), "short"))
        .isEqualTo(TestedPageBuilder.MOST_MESSAGES);
  }

  private long lookedAt(SearchTest test, String text) {
    TestedPageBuilder page = new TestedPageBuilder(test, 0, 1);
    long count = 0;
    while (!page.isComplete()) {
      offer(page, text, 1);
      count++;
    }
    return count;
  }

  private void offer(TestedPageBuilder page, String text, int times) {
    for (int i = 0; i < times; i++) {
      page.next(
          text,
          () -> {
            read++;
            return MESSAGE;
          });
    }
  }
}
