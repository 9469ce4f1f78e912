package dev.gantry.server.store;

import static dev.gantry.server.store.SampleRecords.NOON;
import static dev.gantry.server.store.SampleRecords.message;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.server.message.Message;
import dev.gantry.server.message.MessageBuilder;
import dev.gantry.server.message.MessageStore;
import dev.gantry.server.sync.ChangeStore;
import dev.gantry.server.sync.RemovedMessage;
import dev.gantry.server.sync.RoomChanges;
import dev.gantry.server.sync.ThreadChanges;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a {@link ChangeStore} must do. */
public abstract class ChangeStoreContract {

  protected abstract ChangeStore changes();

  protected abstract MessageStore messages();

  @Test
  void shouldTellWhatChangedLaterThanATimeNewestMessageFirst() {
    insert("old", 0);
    insert("edited", 1);
    insert("new", 5);
    insert("gone", 6);
    messages().moveToTrash(stored("gone"), at(7));
    messages().update(MessageBuilder.builder(stored("edited")).updatedAt(at(8)).build());

    RoomChanges found = changes().changesSince("room", at(2));

    assertThat(found.updated()).extracting(Message::id).containsExactly("new", "edited");
    assertThat(found.deleted()).containsExactly(new RemovedMessage("gone", at(7)));
  }

  @Test
  void shouldLeaveOutWhatIsHiddenOrInAnotherRoom() {
    messages().insert(MessageBuilder.builder(message("h", "room", NOON)).hidden(true).build());
    messages().insert(message("m", "other", NOON));

    assertThat(changes().changesSince("room", at(-1)).updated()).isEmpty();
    assertThat(changes().updatedAfter("room", at(-1), 10)).isEmpty();
    assertThat(changes().updatedBefore("room", at(9), 10)).isEmpty();
  }

  @Test
  void shouldReadChangesAlongTheirStampsInBothDirections() {
    insert("a", 1);
    insert("b", 2);
    insert("c", 3);
    messages().update(MessageBuilder.builder(stored("a")).updatedAt(at(4)).build());

    assertThat(ids(changes().updatedAfter("room", at(2), 10))).containsExactly("c", "a");
    assertThat(ids(changes().updatedAfter("room", at(2), 1))).containsExactly("c");
    assertThat(ids(changes().updatedBefore("room", at(4), 10))).containsExactly("c", "b");
    assertThat(ids(changes().updatedBefore("room", at(4), 1))).containsExactly("c");
  }

  @Test
  void shouldReadRemovalsAlongTheirStampsInBothDirections() {
    for (String id : List.of("a", "b", "c")) {
      insert(id, 0);
      messages().moveToTrash(stored(id), at(1));
    }
    List<RemovedMessage> all = changes().removedAfter("room", at(0), 10);

    assertThat(all).extracting(RemovedMessage::id).containsExactly("a", "b", "c");
    assertThat(all).extracting(RemovedMessage::deletedAt).doesNotHaveDuplicates().isSorted();
    assertThat(changes().removedAfter("room", all.get(0).deletedAt(), 1))
        .containsExactly(all.get(1));
    assertThat(changes().removedBefore("room", all.get(2).deletedAt(), 1))
        .containsExactly(all.get(1));
  }

  @Test
  void shouldTellWhichThreadsOfARoomChangedAndWhichWereRemoved() {
    root("kept", 1);
    root("gone", 2);
    insert("no thread", 3);
    messages().moveToTrash(stored("gone"), at(4));

    ThreadChanges found = changes().threadsChangedSince("room", at(0));

    assertThat(ids(found.update())).containsExactly("kept");
    assertThat(found.remove()).hasSize(1);
    assertThat(found.remove().get(0))
        .containsAllEntriesOf(Map.of("_id", "gone", "tcount", 0, "__collection__", "message"))
        .containsKey("_deletedAt");
    assertThat(changes().threadsChangedSince("room", at(1)).update()).isEmpty();
  }

  @Test
  void shouldTellWhichRepliesOfAThreadChangedAndWhichWereRemoved() {
    insert("root", 0);
    reply("kept", 1);
    reply("gone", 2);
    messages().moveToTrash(stored("gone"), at(3));

    ThreadChanges found = changes().repliesChangedSince("room", "root", at(0));

    assertThat(ids(found.update())).containsExactly("kept");
    assertThat(found.remove()).extracting(copy -> copy.get("_id")).containsExactly("gone");
    assertThat(changes().repliesChangedSince("room", "root", at(3)).remove()).isEmpty();
    ThreadChanges elsewhere = changes().repliesChangedSince("other", "root", at(0));
    assertThat(elsewhere.update()).isEmpty();
    assertThat(elsewhere.remove()).isEmpty();
  }

  private void insert(String id, int second) {
    messages().insert(message(id, "room", at(second)));
  }

  private void root(String id, int second) {
    messages()
        .insert(MessageBuilder.builder(message(id, "room", at(second))).threadCount(0).build());
  }

  private void reply(String id, int second) {
    messages()
        .insert(MessageBuilder.builder(message(id, "room", at(second))).threadId("root").build());
  }

  private Message stored(String id) {
    return messages().findById(id).orElseThrow();
  }

  private static List<String> ids(List<Message> messages) {
    return messages.stream().map(Message::id).toList();
  }

  private static Instant at(int second) {
    return NOON.plusSeconds(second);
  }
}
