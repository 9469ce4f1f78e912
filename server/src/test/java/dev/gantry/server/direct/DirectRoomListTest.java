package dev.gantry.server.direct;

import static dev.gantry.server.core.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.server.TestWorkspace;
import dev.gantry.server.room.Room;
import dev.gantry.server.room.SubscriptionBuilder;
import dev.gantry.server.user.User;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DirectRoomListTest {

  private static final String NOT_SUBSCRIBED = "The user is not subscribed to the room";

  @RegisterExtension final TestWorkspace workspace = new TestWorkspace();

  private final User ada = workspace.user("ada");
  private final User ben = workspace.user("ben");
  private final User eve = workspace.user("eve");
  private final User root = workspace.user("root", "admin");
  private final Room room = workspace.direct(ada, ben);
  private final DirectRoomList list = workspace.directRoomList();

  @Test
  void shouldTakeARoomOutOfTheCallersListAndPutItBack() {
    workspace
        .stores
        .subscriptions()
        .update(SubscriptionBuilder.builder(workspace.subscription(room, ada)).alert(true).build());

    list.close(ada, room.id());
    assertThat(workspace.subscription(room, ada).open()).isFalse();
    assertThat(workspace.subscription(room, ada).alert()).isFalse();
    assertThat(workspace.subscription(room, ben).open()).isTrue();

    list.open(ada, room.id());
    list.open(ada, room.id());
    assertThat(workspace.subscription(room, ada).open()).isTrue();
  }

  @Test
  void shouldRefuseToCloseWhatIsClosed() {
    list.close(ada, room.id());

    assertRefused(
        () -> list.close(ada, room.id()),
        400,
        "The direct message room, is already closed to the sender",
        null);
  }

  @Test
  void shouldCloseAMembershipWhoseRoomIsGone() {
    workspace.stores.rooms().delete(room.id());

    list.close(ada, room.id());

    assertThat(workspace.subscription(room, ada).open()).isFalse();
    assertRefused(() -> list.open(ada, room.id()), 403, "unauthorized", null);
  }

  @Test
  void shouldTellAStrangerNothing() {
    for (User stranger : List.of(eve, root)) {
      assertRefused(() -> list.close(stranger, room.id()), 400, NOT_SUBSCRIBED, null);
      assertRefused(() -> list.close(stranger, "nowhere"), 400, NOT_SUBSCRIBED, null);
      assertRefused(() -> list.open(stranger, room.id()), 403, "unauthorized", null);
      assertRefused(() -> list.open(stranger, "nowhere"), 403, "unauthorized", null);
    }
  }

  @Test
  void shouldTakeNeitherChannelsNorPeople() {
    Room channel = workspace.channel("lab", ada);

    assertRefused(() -> list.close(ada, "ben"), 400, NOT_SUBSCRIBED, null);
    assertRefused(() -> list.open(ada, "ben"), 403, "unauthorized", null);
    assertNoDirectMessage(() -> list.close(ada, channel.id()));
    assertNoDirectMessage(() -> list.open(ada, channel.id()));
    assertThat(workspace.subscription(channel, ada).open()).isTrue();
  }

  private static void assertNoDirectMessage(ThrowingCallable call) {
    assertRefused(
        call,
        "error-room-not-found",
        "The required \"roomId\" param provided does not match any direct message",
        Map.of());
  }
}
