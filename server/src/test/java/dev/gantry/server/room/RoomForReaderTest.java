package dev.gantry.server.room;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.server.user.User;
import dev.gantry.server.user.UserBuilder;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RoomForReaderTest {

  private static final User ADA = UserBuilder.builder().id("ada-id").build();

  private final RoomForReader forReader = new RoomForReader();

  @Test
  void shouldShowOnlyTheReadersOwnStarOnTheLastMessage() {
    Room room = roomWith(Map.of("starred", List.of(star("ada-id"), star("ben-id"))));

    assertThat(forReader.of(room, ADA).lastMessage())
        .containsEntry("starred", List.of(star("ada-id")));
  }

  @Test
  void shouldLeaveARoomWithoutStarsAsItIs() {
    Room room = roomWith(Map.of("msg", "hello"));

    assertThat(forReader.of(room, ADA)).isSameAs(room);
    assertThat(forReader.of(RoomBuilder.builder().build(), ADA).lastMessage()).isNull();
  }

  private static Room roomWith(Map<String, Object> lastMessage) {
    return RoomBuilder.builder().lastMessage(lastMessage).build();
  }

  private static Map<String, Object> star(String userId) {
    return Map.of("_id", userId);
  }
}
