package dev.gantry.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;

/** What the database holds of a room once nobody writes into it any more. */
final class SharedRoom {

  private final Document room;
  private final List<Document> messages;
  private final Document shared;
  private final List<Document> memberships;

  /**
   * @param sharedId the message that everybody reacts and replies to
   */
  SharedRoom(ThreeServers servers, String roomId, String sharedId) {
    this.messages = servers.stored("rocketchat_message", Filters.eq("rid", roomId));
    this.room = servers.stored("rocketchat_room", Filters.eq("_id", roomId)).get(0);
    this.memberships = servers.stored("rocketchat_subscription", Filters.eq("rid", roomId));
    this.shared =
        messages.stream().filter(it -> it.getString("_id").equals(sharedId)).findFirst().get();
  }

  /** Each of them once, and beside them at most those whose answers did not come any more. */
  void shouldHoldWhatWasAcknowledged(SharedLoad load) {
    Map<String, String> written =
        messages.stream()
            .filter(it -> it.getString("msg").startsWith("writer"))
            .filter(it -> !it.containsKey("t"))
            .collect(Collectors.toMap(it -> it.getString("_id"), it -> it.getString("msg")));
    assertThat(written).containsAllEntriesOf(load.texts());
    assertThat(written.values()).doesNotHaveDuplicates();
    written.keySet().removeAll(load.texts().keySet());
    assertThat(written.values().stream().map(SharedLoad::first)).isSubsetOf(load.unanswered());
  }

  void shouldCountRightly(String reader) {
    assertThat(room.getInteger("msgs")).isEqualTo(messages.size());
    assertThat(shared.getInteger("tcount"))
        .isEqualTo(messages.stream().filter(it -> it.containsKey("tmid")).count());
    Document newest =
        messages.stream()
            .filter(it -> !it.containsKey("t") && !it.containsKey("tmid"))
            .max((one, other) -> one.getDate("ts").compareTo(other.getDate("ts")))
            .get();
    assertThat(room.getDate("lm")).isEqualTo(newest.getDate("ts"));
    assertThat(room.get("lastMessage", Document.class).getDate("ts")).isEqualTo(newest.get("ts"));

    long mentions =
        messages.stream().filter(it -> it.getString("msg").contains(SharedLoad.MENTION)).count();
    Document membership =
        memberships.stream()
            .filter(it -> it.getEmbedded(List.of("u", "username"), "").equals(reader))
            .findFirst()
            .get();
    assertThat(membership.getInteger("userMentions")).isEqualTo((int) mentions);
    assertThat(membership.getInteger("unread")).isEqualTo((int) mentions);
  }

  void shouldHoldTheReactions(SharedLoad load) {
    Document reactions = shared.get("reactions", Document.class);
    Set<String> stored =
        reactions.keySet().stream()
            .flatMap(
                emoji ->
                    reactions.get(emoji, Document.class).getList("usernames", String.class).stream()
                        .map(name -> emoji + " " + name))
            .collect(Collectors.toSet());
    assertThat(stored).containsAll(load.reactions());
  }

  /** The follower knows every message as it was changed last. */
  void shouldHaveBeenFollowedBy(RoomFollower follower) {
    Map<String, Instant> changed =
        messages.stream()
            .collect(
                Collectors.toMap(
                    it -> it.getString("_id"), it -> it.getDate("_updatedAt").toInstant()));
    assertThat(changed.values()).doesNotHaveDuplicates();
    assertThat(follower.seen()).isEqualTo(changed);
  }
}
