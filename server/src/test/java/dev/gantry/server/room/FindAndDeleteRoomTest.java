package dev.gantry.server.room;

import static dev.gantry.server.core.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.server.TestWorkspace;
import dev.gantry.server.message.MessageBuilder;
import dev.gantry.server.user.User;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class FindAndDeleteRoomTest {

  @RegisterExtension final TestWorkspace workspace = new TestWorkspace();

  private final User ada = workspace.user("ada");
  private final User grace = workspace.user("grace");
  private final Room lab = workspace.channel("lab", ada, grace);
  private final Room vault = workspace.group("vault", ada);
  private final FindRoom find = workspace.findRoom();
  private final DeleteRoom delete = workspace.deleteRoom();

  @Test
  void shouldFindAChannelByIdOrName() {
    assertThat(find.channel(lab.id(), null)).isEqualTo(find.channel(null, "lab"));
  }

  @Test
  void shouldFindNoChannelWhereThereIsNoneOrAGroup() {
    String[][] requests = {{"none", null}, {null, "none"}, {vault.id(), null}, {null, null}};
    for (String[] request : requests) {
      assertRefused(
          () -> find.channel(request[0], request[1]),
          "error-room-not-found",
          "The required \"roomId\" or \"roomName\" param provided does not match any channel",
          Map.of());
    }
  }

  @Test
  void shouldShowAChannelOnlyToThoseWhoMaySeeChannelsOrAreInIt() {
    assertThat(find.visibleChannel(grace, lab.id(), null)).isEqualTo(lab);

    workspace.permit("view-c-room");

    assertRefused(
        () -> find.visibleChannel(grace, lab.id(), null),
        "error-room-not-found",
        "The required \"roomId\" or \"roomName\" param provided does not match any channel",
        Map.of());
  }

  @Test
  void shouldLetAHolderOfTheRightDeleteAGroupUnseenAndTellNobodyElse() {
    assertRefused(
        () -> find.groupToDelete(grace, vault.id(), null),
        "error-room-not-found",
        "The required \"roomId\" or \"roomName\" param provided does not match any group",
        Map.of());

    workspace.permit("delete-p", "user");

    assertThat(find.groupToDelete(grace, vault.id(), null)).isEqualTo(vault);
  }

  @Test
  void shouldShowAGroupToItsMembersOnly() {
    assertThat(find.group(ada, null, "vault")).isEqualTo(vault);
    assertRefused(
        () -> find.group(grace, vault.id(), null),
        "error-room-not-found",
        "The required \"roomId\" or \"roomName\" param provided does not match any group",
        Map.of());
    assertRefused(
        () -> find.group(ada, null, ""),
        "error-room-param-not-provided",
        "The parameter \"roomId\" or \"roomName\" is required",
        Map.of());
  }

  @Test
  void shouldTellWhenARoomIsArchived() {
    workspace.stores.rooms().update(RoomBuilder.builder(lab).archived(true).build());
    workspace.stores.rooms().update(RoomBuilder.builder(vault).archived(true).build());

    assertRefused(
        () -> find.channelInUse(lab.id(), null),
        "error-room-archived",
        "The channel, lab, is archived",
        Map.of());
    assertRefused(
        () -> find.groupInUse(ada, vault.id(), null),
        "error-room-archived",
        "The private group, vault, is archived",
        Map.of());
    assertThat(find.channel(lab.id(), null).archived()).isTrue();
  }

  @Test
  void shouldDeleteARoomWithItsMembersAndMessages() {
    workspace
        .stores
        .messages()
        .insert(
            MessageBuilder.builder()
                .id("m1")
                .roomId(lab.id())
                .text("hi")
                .author(ada.ref())
                .createdAt(lab.createdAt())
                .updatedAt(lab.createdAt())
                .build());

    delete.delete(ada, lab.id());

    assertThat(workspace.stores.rooms().findById(lab.id())).isEmpty();
    assertThat(workspace.isMember(lab, grace)).isFalse();
    assertThat(workspace.stores.messages().findById("m1")).isEmpty();
    assertThat(workspace.channel("lab", grace).name()).isEqualTo("lab");
  }

  @Test
  void shouldLetOnlyOwnersAndAdministratorsDelete() {
    assertRefused(
        () -> delete.delete(grace, lab.id()),
        "error-not-allowed",
        "Not allowed",
        Map.of("method", "eraseRoom"));
    delete.delete(workspace.user("admin", "admin"), lab.id());

    assertRefused(
        () -> delete.delete(ada, lab.id()),
        "error-invalid-room",
        "Invalid room",
        Map.of("method", "eraseRoom"));
  }
}
