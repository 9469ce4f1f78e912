package dev.gantry.server.store;

import static dev.gantry.server.store.SampleRecords.NOON;
import static dev.gantry.server.store.SampleRecords.message;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.server.core.Page;
import dev.gantry.server.core.PageRequest;
import dev.gantry.server.core.SortKey;
import dev.gantry.server.message.HistorySpan;
import dev.gantry.server.message.Message;
import dev.gantry.server.message.MessageBuilder;
import dev.gantry.server.message.MessageLists;
import dev.gantry.server.message.MessageStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** What {@link MessageLists#history} must do. */
public abstract class HistoryContract {

  private static final PageRequest FIRST = PageRequest.of(0, 50);
  private static final List<SortKey> OLDEST_FIRST = List.of(new SortKey("ts", true));
  private static final Instant LATER = NOON.plusSeconds(1_000_000);

  protected abstract MessageStore messages();

  protected abstract MessageLists lists();

  @Test
  void shouldShowTheNewestFirstAndNothingHidden() {
    insert("m1", 1, message -> message);
    insert("m3", 3, message -> message);
    insert("m2", 2, message -> message);
    insert("hidden", 2, message -> message.hidden(true));

    assertThat(ids(span())).containsExactly("m3", "m2", "m1");
  }

  @Test
  void shouldShowWhatLiesFromTheFirstMomentUntilBeforeTheEnd() {
    for (int second = 1; second <= 5; second++) {
      insert("m" + second, second, message -> message);
    }

    assertThat(ids(span().between(NOON.plusSeconds(2), NOON.plusSeconds(4))))
        .containsExactly("m3", "m2");
    assertThat(ids(span().between(NOON.plusSeconds(4), NOON.plusSeconds(2)))).isEmpty();
    assertThat(ids(span().between(Instant.ofEpochMilli(Long.MIN_VALUE), NOON))).isEmpty();
  }

  @Test
  void shouldLeaveOutRepliesThatStandInTheirThreadAlone() {
    insert("root", 1, message -> message);
    insert("reply", 2, message -> message.threadId("root"));
    Message shown = insert("shown", 3, message -> message.threadId("root").shownInRoom(true));

    assertThat(ids(without())).containsExactly("shown", "root");
    assertThat(ids(span())).containsExactly("shown", "reply", "root");

    messages().update(MessageBuilder.builder(shown).shownInRoom(null).build());
    assertThat(ids(without())).containsExactly("root");
  }

  @Test
  void shouldLeaveOutTheSystemMessagesOfHiddenTypes() {
    insert("joined", 1, message -> message.systemType("uj"));
    insert("left", 2, message -> message.systemType("ul"));
    insert("removed", 3, message -> message.systemType("rm").threadId("root"));
    Message text = insert("text", 4, message -> message);

    assertThat(ids(without("uj", "rm"))).containsExactly("text", "left");
    assertThat(ids(span("rm"))).containsExactly("text", "left", "joined");

    messages().update(MessageBuilder.builder(text).systemType("ul").build());
    assertThat(ids(span("ul"))).containsExactly("removed", "joined");
  }

  @Test
  void shouldForgetWhatWasRemoved() {
    Message reply = insert("reply", 1, message -> message.threadId("root").systemType("uj"));
    insert("other", 2, message -> message);
    messages().moveToTrash(reply, NOON.plusSeconds(9));
    assertThat(ids(span("uj"))).containsExactly("other");
    assertThat(ids(without())).containsExactly("other");

    messages().deleteByRoom("room");
    assertThat(ids(without("uj"))).isEmpty();
  }

  @Test
  void shouldSortByAnyFieldWithinTheSpan() {
    insert("m1", 1, message -> message.text("b"));
    insert("m2", 2, message -> message.text("a"));
    insert("m3", 3, message -> message.text("a").threadId("root"));

    PageRequest byText = new PageRequest(0, 5, List.of(new SortKey("msg", true)));
    Page<Message> page = lists().history(without(), byText);
    assertThat(page.items()).extracting(Message::id).containsExactly("m2", "m1");
    assertThat(page.total()).isEqualTo(2);
  }

  @Test
  void shouldAgreeWithAPlainFilterInEverySpanAndAtEveryOffset() {
    Random random = new Random(5);
    List<Message> stored = new ArrayList<>();
    for (int i = 0; i < 1_500; i++) {
      // Long runs of what is left out, and single ones among the rest.
      boolean run = i / 400 % 2 == 1 || random.nextInt(9) == 0;
      String type = run && random.nextInt(3) == 0 ? "uj" : null;
      String thread = run && type == null || random.nextInt(20) == 0 ? "root" : null;
      stored.add(insert("m" + i, i / 3, one -> one.systemType(type).threadId(thread)));
    }
    for (HistorySpan span : List.of(span(), span("uj", "ul"), without(), without("uj"))) {
      for (int i = 0; i < 15; i++) {
        Instant from = NOON.plusSeconds(random.nextInt(300));
        compare(stored, span.between(from, from.plusSeconds(random.nextInt(500))), random);
      }
    }
  }

  private void compare(List<Message> stored, HistorySpan span, Random random) {
    List<String> ids =
        new ArrayList<>(
            stored.stream()
                .filter(span::shows)
                .sorted(Comparator.comparing(Message::createdAt))
                .map(Message::id)
                .toList());
    int offset = random.nextInt(ids.size() + 1);
    int count = random.nextInt(60);
    Page<Message> ascending = lists().history(span, new PageRequest(offset, count, OLDEST_FIRST));
    assertThat(ascending.items()).extracting(Message::id).isEqualTo(part(ids, offset, count));
    Collections.reverse(ids);
    Page<Message> page = lists().history(span, PageRequest.of(offset, count));
    assertThat(page.items()).extracting(Message::id).isEqualTo(part(ids, offset, count));
    assertThat(page.total()).isEqualTo(ids.size());
  }

  private static List<String> part(List<String> ids, int offset, int count) {
    return ids.subList(offset, Math.min(ids.size(), offset + count));
  }

  /** Everything, but for system messages of these types. */
  private static HistorySpan span(String... hiddenTypes) {
    return new HistorySpan("room", NOON, LATER, true, Set.of(hiddenTypes));
  }

  /** The same without the replies of threads. */
  private static HistorySpan without(String... hiddenTypes) {
    return new HistorySpan("room", NOON, LATER, false, Set.of(hiddenTypes));
  }

  private List<String> ids(HistorySpan span) {
    Page<Message> page = lists().history(span, FIRST);
    assertThat(page.total()).isEqualTo(page.items().size());
    return page.items().stream().map(Message::id).toList();
  }

  private Message insert(String id, int seconds, UnaryOperator<MessageBuilder> change) {
    Message message =
        change
            .apply(MessageBuilder.builder(message(id, "room", NOON.plusSeconds(seconds))))
            .build();
    messages().insert(message);
    return message;
  }
}
