package dev.gantry.server.direct;

import static dev.gantry.server.core.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.server.TestWorkspace;
import dev.gantry.server.core.PageRequest;
import dev.gantry.server.room.Room;
import dev.gantry.server.user.User;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ListDirectRoomsTest {

  private static final PageRequest ALL = PageRequest.of(0, 50);

  @RegisterExtension final TestWorkspace workspace = new TestWorkspace();

  private final User ada = workspace.user("ada");
  private final User ben = workspace.user("ben");
  private final User cat = workspace.user("cat");
  private final User root = workspace.user("root", "admin");
  private final Room own = workspace.createDirectRoom().create(ada, List.of("ben"), false);
  private final Room others = workspace.createDirectRoom().create(cat, List.of("ben"), false);

  @Test
  void shouldListTheCallersRoomsAndToAdministratorsEverybodys() {
    assertThat(workspace.listDirectRooms().own(ada, ALL).items()).containsExactly(own);
    assertThat(workspace.listDirectRooms().own(ben, ALL).items()).containsExactly(own, others);
    assertThat(workspace.listDirectRooms().own(root, ALL).items()).isEmpty();
    assertThat(workspace.listDirectRooms().everyones(root, ALL).items())
        .containsExactly(own, others);
  }

  @Test
  void shouldRefuseEverybodysRoomsToOthers() {
    assertRefused(
        () -> workspace.listDirectRooms().everyones(ada, ALL),
        403,
        "User does not have the permissions required for this action [error-unauthorized]",
        null);
  }

  @Test
  void shouldForgetTheRoomsOfADeletedAccount() {
    workspace.deleteUser().delete(root, cat, false);

    assertThat(workspace.listDirectRooms().own(ben, ALL).items()).containsExactly(own);
    assertThat(workspace.listDirectRooms().everyones(root, ALL).total()).isEqualTo(1);
  }

  @Test
  void shouldShowTheLastMessageAsItsReaderSeesIt() {
    Instant at = workspace.later(Duration.ofMinutes(1));
    Map<String, Object> message =
        Map.of(
            "_id", "m1",
            "rid", own.id(),
            "msg", "tea?",
            "ts", at.toString(),
            "u", Map.of("_id", "ben-id", "username", "ben", "name", "Benny"),
            "starred", List.of(Map.of("_id", "ada-id"), Map.of("_id", "ben-id")),
            "unknown", "kept");
    workspace.stores.rooms().recordMessage(own.id(), at, message, at);

    Map<String, Object> shown = lastMessage(ada);
    assertThat(shown)
        .containsEntry("starred", List.of(Map.of("_id", "ada-id")))
        .containsEntry("unknown", "kept")
        .containsEntry("u", Map.of("_id", "ben-id", "username", "ben", "name", "Benny"));

    workspace.set("UI_Use_Real_Name", true);
    assertThat(lastMessage(ada))
        .containsEntry("u", Map.of("_id", "ben-id", "username", "ben", "name", "Ben"));
  }

  private Map<String, Object> lastMessage(User reader) {
    return workspace.listDirectRooms().own(reader, ALL).items().get(0).lastMessage();
  }
}
