package dev.gantry.server.room;

import static dev.gantry.server.core.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.server.TestWorkspace;
import dev.gantry.server.core.AtTheSameTime;
import dev.gantry.server.user.User;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CreateRoomTest {

  @RegisterExtension final TestWorkspace workspace = new TestWorkspace();

  private final User ada = workspace.user("ada");
  private final User grace = workspace.user("grace");
  private final CreateRoom create = workspace.createRoom();

  @Test
  void shouldMakeTheCreatorTheOwner() {
    Room lab = create.createChannel(ada, named("lab").build());

    assertThat(lab.type()).isEqualTo("c");
    assertThat(lab.name()).isEqualTo("lab");
    assertThat(lab.messageCount()).isZero();
    assertThat(lab.usersCount()).isEqualTo(1);
    assertThat(lab.creator()).isEqualTo(ada.ref().withoutName());
    assertThat(lab.readOnly()).isFalse();
    assertThat(lab.systemMessages()).isTrue();
    assertThat(lab.defaultRoom()).isFalse();
    assertThat(workspace.subscription(lab, ada).roles()).containsExactly("owner");
    assertThat(workspace.announcements(lab)).isEmpty();
  }

  @Test
  void shouldAddMembersAndSkipUnknownOnes() {
    Room lab =
        create.createChannel(ada, named("lab").members(List.of("grace", "nobody", "ada")).build());

    assertThat(lab.usersCount()).isEqualTo(2);
    Subscription membership = workspace.subscription(lab, grace);
    assertThat(membership.roles()).isNull();
    assertThat(membership.open()).isTrue();
    assertThat(membership.alert()).isFalse();
    assertThat(membership.unread()).isZero();
    assertThat(membership.name()).isEqualTo("lab");
  }

  @Test
  void shouldLeaveTheCreatorOutWhereThatIsWanted() {
    Room lab =
        create.createChannel(ada, named("lab").members(List.of("grace")).excludeSelf(true).build());

    assertThat(workspace.isMember(lab, ada)).isFalse();
    assertThat(lab.usersCount()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"lab", ".lab", "lab.2026-01_b", "2026", "-"})
  void shouldAcceptLettersDigitsDotsDashesAndUnderscores(String name) {
    assertThat(create.createChannel(ada, named(name).build()).name()).isEqualTo(name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"release notes!", "läb", "a/b", "admin", "System"})
  void shouldRefuseOtherCharactersAndReservedNames(String name) {
    assertRefused(
        () -> create.createChannel(ada, named(name).build()),
        "error-invalid-room-name",
        name + " is not a valid room name.",
        Map.of("function", "RocketChat.getValidRoomName", "channel_name", name));
  }

  @Test
  void shouldFollowTheWorkspacesOwnRuleForNames() {
    workspace.set("UTF8_Channel_Names_Validation", "[a-zä]+");

    assertThat(create.createChannel(ada, named("läb").build()).name()).isEqualTo("läb");
  }

  @Test
  void shouldFallBackToTheUsualRuleWhereTheWorkspacesCannotBeRead() {
    workspace.set("UTF8_Channel_Names_Validation", "[a-");

    assertThat(create.createChannel(ada, named("lab").build()).name()).isEqualTo("lab");
  }

  @Test
  void shouldRefuseANameThatAnotherRoomHas() {
    create.createGroup(grace, named("lab").build());

    assertRefused(
        () -> create.createChannel(ada, named("lab").build()),
        "error-duplicate-channel-name",
        "A channel with name 'lab' exists",
        Map.of("function", "RocketChat.getValidRoomName", "channel_name", "lab"));
  }

  @Test
  void shouldGiveANameOnlyOnceWhenManyAskAtTheSameTime() throws Exception {
    Callable<?> request = () -> create.createChannel(ada, named("lab").build());

    assertThat(AtTheSameTime.accepted(Collections.nCopies(8, request))).isEqualTo(1);
  }

  @Test
  void shouldAskForANameInTheWordsOfEachKindOfRoom() {
    assertRefused(
        () -> create.createChannel(ada, named(null).build()),
        400,
        "Param \"name\" is required",
        null);
    assertRefused(
        () -> create.createGroup(ada, named("").build()),
        400,
        "Body param \"name\" is required",
        null);
    assertRefused(
        () -> create.createChannel(ada, named("  ").build()),
        "error-invalid-name",
        "Invalid name",
        Map.of("function", "RocketChat.createRoom"));
  }

  @Test
  void shouldRefuseThoseWithoutThePermission() {
    workspace.permit("create-c", "admin");
    workspace.permit("create-p");

    assertRefused(() -> create.createChannel(ada, named("lab").build()), 403, "unauthorized", null);
    assertRefused(() -> create.createGroup(ada, named("lab").build()), 403, "unauthorized", null);
  }

  @Test
  void shouldEncryptNewGroupsWhereTheWorkspaceSaysSo() {
    workspace.set("E2E_Enable", true);
    workspace.set("E2E_Enabled_Default_PrivateRooms", true);

    assertThat(create.createGroup(ada, named("one").build()).encrypted()).isTrue();
    assertThat(create.createChannel(ada, named("two").build()).encrypted()).isNull();
    assertThat(
            create
                .createGroup(ada, named("three").extraData(Map.of("encrypted", false)).build())
                .encrypted())
        .isFalse();
  }

  @Test
  void shouldTakeTopicAndDescriptionFromExtraDataAndNothingThatIsNotTheClients() {
    Room lab =
        create.createChannel(
            ada,
            named("lab")
                .extraData(
                    Map.of("topic", "Engines", "description", "All of them", "msgs", 7, "u", "eve"))
                .build());

    assertThat(lab.topic()).isEqualTo("Engines");
    assertThat(lab.description()).isEqualTo("All of them");
    assertThat(lab.messageCount()).isZero();
    assertThat(lab.creator().username()).isEqualTo("ada");
  }

  @Test
  void shouldRefuseExtraDataOfAnotherType() {
    assertRefused(
        () -> create.createChannel(ada, named("lab").extraData(Map.of("topic", 1)).build()),
        400,
        "Param \"extraData.topic\" must be a string",
        null);
  }

  @Test
  void shouldMakeABroadcastRoomReadOnly() {
    Room news =
        create.createChannel(ada, named("news").extraData(Map.of("broadcast", true)).build());

    assertThat(news.readOnly()).isTrue();
    assertThat(news.other()).containsEntry("broadcast", true);
  }

  @Test
  void shouldCopyTheMembersOwnPreferences() {
    workspace
        .setPreferences()
        .set(grace, null, Map.of("emailNotificationMode", "nothing", "language", "pt-BR"));
    workspace.set("AutoTranslate_AutoEnableOnJoinRoom", true);

    Room lab = create.createChannel(ada, named("lab").members(List.of("grace")).build());

    assertThat(workspace.subscription(lab, grace).other())
        .containsEntry("emailNotifications", "nothing")
        .containsEntry("emailPrefOrigin", "user")
        .containsEntry("autoTranslate", true)
        .containsEntry("autoTranslateLanguage", "pt-BR");
  }

  private static NewRoomBuilder named(String name) {
    return NewRoomBuilder.builder().name(name);
  }
}
