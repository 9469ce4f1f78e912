package dev.gantry.server.store;

import static dev.gantry.server.store.SampleRecords.NOON;
import static dev.gantry.server.store.SampleRecords.message;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.server.core.Page;
import dev.gantry.server.core.PageRequest;
import dev.gantry.server.core.SortKey;
import dev.gantry.server.message.Mention;
import dev.gantry.server.message.Message;
import dev.gantry.server.message.MessageBuilder;
import dev.gantry.server.message.MessageLists;
import dev.gantry.server.message.MessageMarks;
import dev.gantry.server.message.MessageStore;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What {@link MessageLists#marked} must do. */
public abstract class MarkedMessagesContract {

  private static final Set<String> NOBODY = Set.of();

  protected abstract MessageStore messages();

  protected abstract MessageLists lists();

  @BeforeEach
  void fill() {
    insert("plain", message -> message);
    insert("to ada", message -> message.mentions(mentions("ada")));
    insert("to both", message -> message.mentions(mentions("ada", "bob")));
    insert("starred", message -> message.starred(stars("bob")));
    insert("all", message -> message.mentions(mentions("bob")).starred(stars("ada")).pinned(true));
    insert("hidden", message -> message.mentions(mentions("ada")).pinned(true).hidden(true));
  }

  @Test
  void shouldListTheWholeHistoryWhereNoMarksAreGiven() {
    assertThat(ids(MessageMarks.NONE))
        .containsExactly("all", "starred", "to both", "to ada", "plain");
  }

  @Test
  void shouldListTheMessagesWithOneMark() {
    assertThat(ids(new MessageMarks(Set.of("ada"), NOBODY, false)))
        .containsExactly("to both", "to ada");
    assertThat(ids(new MessageMarks(NOBODY, Set.of("bob"), false))).containsExactly("starred");
    assertThat(ids(new MessageMarks(NOBODY, NOBODY, true))).containsExactly("all");
    assertThat(ids(new MessageMarks(Set.of("nobody"), NOBODY, false))).isEmpty();
  }

  @Test
  void shouldListAMessageOnceThatSeveralUsersMarked() {
    assertThat(ids(new MessageMarks(Set.of("ada", "bob", "nobody"), NOBODY, false)))
        .containsExactly("all", "to both", "to ada");
  }

  @Test
  void shouldListOnlyWhatHasEveryMark() {
    assertThat(ids(new MessageMarks(Set.of("bob"), Set.of("ada", "bob"), false)))
        .containsExactly("all");
    assertThat(ids(new MessageMarks(Set.of("bob"), Set.of("ada"), true))).containsExactly("all");
    assertThat(ids(new MessageMarks(Set.of("ada"), NOBODY, true))).isEmpty();
  }

  @Test
  void shouldPageThroughSeveralMarksInAnyOrder() {
    MessageMarks marks = new MessageMarks(Set.of("ada", "bob"), NOBODY, false);

    Page<Message> second = lists().marked("room", marks, PageRequest.of(1, 1));
    assertThat(second.items()).extracting(Message::id).containsExactly("to both");
    assertThat(second.total()).isEqualTo(3);
    assertThat(sorted(marks, "ts")).containsExactly("to ada", "to both", "all");
    assertThat(sorted(marks, "msg")).containsExactly("all", "to ada", "to both");
    assertThat(sorted(MessageMarks.NONE, "msg")).startsWith("all", "plain");
  }

  private List<String> sorted(MessageMarks marks, String field) {
    PageRequest request = new PageRequest(0, 50, List.of(new SortKey(field, true)));
    return lists().marked("room", marks, request).items().stream().map(Message::id).toList();
  }

  private List<String> ids(MessageMarks marks) {
    Page<Message> page = lists().marked("room", marks, PageRequest.of(0, 50));
    assertThat(page.total()).isEqualTo(page.items().size());
    return page.items().stream().map(Message::id).toList();
  }

  private int stored;

  private void insert(String id, UnaryOperator<MessageBuilder> change) {
    Message message = message(id, "room", NOON.plusSeconds(stored++));
    messages().insert(change.apply(MessageBuilder.builder(message)).build());
  }

  private static List<Map<String, Object>> stars(String... userIds) {
    return Arrays.stream(userIds).map(id -> Map.<String, Object>of("_id", id)).toList();
  }

  private static List<Mention> mentions(String... ids) {
    return Arrays.stream(ids).map(id -> new Mention(id, id, null, "user")).toList();
  }
}
