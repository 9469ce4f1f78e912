package dev.gantry.server.store;

import static dev.gantry.server.store.SampleRecords.NOON;
import static dev.gantry.server.store.SampleRecords.channel;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gantry.server.room.Room;
import dev.gantry.server.room.RoomBuilder;
import dev.gantry.server.room.RoomStore;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;

/** What a {@link RoomStore} must do. */
public abstract class RoomStoreContract {

  protected abstract RoomStore rooms();

  @Test
  void shouldGiveBackARoomAsItWasStored() {
    Room stored =
        RoomBuilder.builder(channel("general"))
            .messageCount(7)
            .usersCount(2)
            .lastMessageAt(NOON)
            .lastMessage(Map.of("msg", "hi", "u", Map.of("username", "ada")))
            .topic("tea")
            .muted(List.of("bob"))
            .other(Map.of("teamId", "kept as it came"))
            .build();

    rooms().insert(stored);

    assertThat(rooms().findById("general-id")).contains(stored);
  }

  @Test
  void shouldFindTheDiscussionThatStartedFromAMessage() {
    Room discussion =
        RoomBuilder.builder(channel("discussion"))
            .parentRoomId("general-id")
            .parentMessageId("m1")
            .build();
    rooms().insert(channel("general"));
    rooms().insert(discussion);

    assertThat(rooms().findDiscussion("general-id", "m1")).contains(discussion);
    assertThat(rooms().findDiscussion("general-id", "m2")).isEmpty();
    assertThat(rooms().findDiscussion("other-id", "m1")).isEmpty();
    assertThat(rooms().discussionsOf("general-id")).containsExactly(discussion.id());
    assertThat(rooms().discussionsOf("other-id")).isEmpty();
  }

  @Test
  void shouldFindChannelsAndGroupsByTheirExactName() {
    Room general = channel("general");
    Room staff = RoomBuilder.builder(channel("staff")).type("p").build();
    rooms().insert(general);
    rooms().insert(staff);

    assertThat(rooms().findByName("general")).contains(general);
    assertThat(rooms().findByName("General")).isEmpty();
    assertThat(rooms().findByNames(List.of("staff", "general", "nowhere")))
        .containsExactlyInAnyOrder(general, staff);
    assertThat(rooms().findByNames(List.of())).isEmpty();
  }

  @Test
  void shouldKeepManyDirectRoomsWithoutAName() {
    Room first = direct("d1");
    Room second = direct("d2");

    rooms().insert(first);
    rooms().insert(second);

    assertThat(rooms().findById("d1")).contains(first);
    assertThat(rooms().findById("d2")).contains(second);
  }

  @Test
  void shouldFindTheOldestDirectRoomOfExactlyThesePeople() {
    Room two = direct("d1");
    Room three = with(two, "d2", "ada-id", "bob-id", "cat-id");
    Room later = direct("d3");
    rooms().insert(two);
    rooms().insert(three);
    rooms().insert(later);

    assertThat(rooms().findDirect(List.of("bob-id", "ada-id"))).contains(two);
    assertThat(rooms().findDirect(List.of("cat-id", "ada-id", "bob-id"))).contains(three);
    assertThat(rooms().findDirect(List.of("ada-id"))).isEmpty();
    assertThat(rooms().findDirect(List.of())).isEmpty();

    rooms().update(with(three, "d2", "cat-id", "ada-id"));
    assertThat(rooms().findDirect(List.of("ada-id", "cat-id"))).map(Room::id).contains("d2");
    assertThat(rooms().findDirect(List.of("ada-id", "bob-id", "cat-id"))).isEmpty();
  }

  @Test
  void shouldRefuseASecondRoomWithTheSameName() {
    rooms().insert(channel("general"));
    Room second = RoomBuilder.builder(channel("general")).id("another-id").build();

    assertThatThrownBy(() -> rooms().insert(second)).isInstanceOf(DuplicateKeyException.class);

    assertThat(rooms().findById("another-id")).isEmpty();
  }

  @Test
  void shouldListTheRoomsThatNewUsersJoin() {
    Room general = RoomBuilder.builder(channel("general")).defaultRoom(true).build();
    rooms().insert(general);
    rooms().insert(channel("other"));

    assertThat(rooms().defaultRooms()).containsExactly(general);
  }

  @Test
  void shouldLeaveCountersAndLastMessageAloneWhenARoomIsChanged() {
    Room room = channel("general");
    rooms().insert(room);
    rooms().recordMessage(room.id(), NOON, Map.of("msg", "hi"), NOON);
    rooms().addUsers(room.id(), 3, NOON);

    rooms().update(RoomBuilder.builder(room).topic("tea").updatedAt(NOON.plusSeconds(1)).build());

    Room changed = rooms().findById(room.id()).orElseThrow();
    assertThat(changed.topic()).isEqualTo("tea");
    assertThat(changed.messageCount()).isEqualTo(1);
    assertThat(changed.usersCount()).isEqualTo(3);
    assertThat(changed.lastMessageAt()).isEqualTo(NOON);
    assertThat(changed.lastMessage()).containsEntry("msg", "hi");
    assertThat(changed.updatedAt()).isEqualTo(NOON.plusSeconds(1));
  }

  @Test
  void shouldFollowARoomThatIsRenamed() {
    rooms().insert(channel("old"));

    rooms().update(RoomBuilder.builder(channel("old")).name("new").build());

    assertThat(rooms().findByName("old")).isEmpty();
    assertThat(rooms().findByName("new")).map(Room::id).contains("old-id");
  }

  @Test
  void shouldCountMembersAndMessagesUpAndDown() {
    rooms().insert(channel("general"));

    rooms().addUsers("general-id", 5, NOON);
    rooms().addUsers("general-id", -2, NOON);
    rooms().addMessages("general-id", 2, NOON);
    rooms().addMessages("general-id", -1, NOON.plusSeconds(1));

    Room counted = rooms().findById("general-id").orElseThrow();
    assertThat(counted.usersCount()).isEqualTo(3);
    assertThat(counted.messageCount()).isEqualTo(1);
    assertThat(counted.lastMessageAt()).isNull();
    assertThat(counted.updatedAt()).isEqualTo(NOON.plusSeconds(1));
  }

  @Test
  void shouldReplaceOrForgetTheLastMessageWithoutCounting() {
    rooms().insert(channel("general"));
    rooms().recordMessage("general-id", NOON, Map.of("msg", "first"), NOON);

    rooms().replaceLastMessage("general-id", NOON, Map.of("msg", "edited"), NOON);
    assertThat(rooms().findById("general-id").orElseThrow().lastMessage())
        .isEqualTo(Map.of("msg", "edited"));

    rooms().replaceLastMessage("general-id", null, null, NOON);
    Room emptied = rooms().findById("general-id").orElseThrow();
    assertThat(emptied.lastMessage()).isNull();
    assertThat(emptied.lastMessageAt()).isNull();
    assertThat(emptied.messageCount()).isEqualTo(1);
  }

  @Test
  void shouldRemoveARoomAndFreeItsName() {
    rooms().insert(channel("general"));

    rooms().delete("general-id");
    rooms().insert(RoomBuilder.builder(channel("general")).id("again").build());

    assertThat(rooms().findById("general-id")).isEmpty();
    assertThat(rooms().findByName("general")).map(Room::id).contains("again");
  }

  private static Room with(Room room, String id, String... memberIds) {
    return RoomBuilder.builder(room).id(id).memberIds(List.of(memberIds)).build();
  }

  private static Room direct(String id) {
    return RoomBuilder.builder(channel("x"))
        .id(id)
        .type("d")
        .name(null)
        .memberIds(List.of("ada-id", "bob-id"))
        .usernames(List.of("ada", "bob"))
        .build();
  }
}
