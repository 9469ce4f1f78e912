package dev.gantry.server.store;

import dev.gantry.server.message.Message;
import dev.gantry.server.message.MessageBuilder;
import dev.gantry.server.room.Room;
import dev.gantry.server.room.RoomBuilder;
import dev.gantry.server.room.Subscription;
import dev.gantry.server.room.SubscriptionBuilder;
import dev.gantry.server.user.User;
import dev.gantry.server.user.UserBuilder;
import dev.gantry.server.user.UserEmail;
import dev.gantry.server.user.UserRef;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Small complete records for tests; change what matters with the records' builders. */
public final class SampleRecords {

  public static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

  private SampleRecords() {}

  /** An active account whose id, e-mail and display name derive from its username. */
  public static User user(String username) {
    return UserBuilder.builder()
        .id(username + "-id")
        .username(username)
        .name("Name of " + username)
        .emails(List.of(new UserEmail(username + "@example.com", true)))
        .type("user")
        .roles(List.of("user"))
        .active(true)
        .status("offline")
        .createdAt(NOON)
        .updatedAt(NOON)
        .other(Map.of())
        .build();
  }

  /** An empty public channel whose id derives from its name. */
  public static Room channel(String name) {
    return RoomBuilder.builder()
        .id(name + "-id")
        .type("c")
        .name(name)
        .fname(name)
        .creator(ref("ada"))
        .createdAt(NOON)
        .systemMessages(true)
        .updatedAt(NOON)
        .other(Map.of())
        .build();
  }

  /** A membership without news. */
  public static Subscription subscription(String roomId, String username) {
    return SubscriptionBuilder.builder()
        .id(roomId + "/" + username)
        .roomId(roomId)
        .user(ref(username))
        .type("c")
        .name(roomId)
        .fname(roomId)
        .open(true)
        .createdAt(NOON)
        .updatedAt(NOON)
        .other(Map.of())
        .build();
  }

  /** An ordinary message that ada wrote. */
  public static Message message(String id, String roomId, Instant createdAt) {
    return MessageBuilder.builder()
        .id(id)
        .roomId(roomId)
        .createdAt(createdAt)
        .text("text of " + id)
        .author(ref("ada"))
        .updatedAt(createdAt)
        .other(Map.of())
        .build();
  }

  /** The account of {@link #user} as other records name it. */
  public static UserRef ref(String username) {
    return new UserRef(username + "-id", username, "Name of " + username);
  }
}
