package dev.gantry.server.message;

import static dev.gantry.server.message.Refusal.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.server.room.Room;
import dev.gantry.server.room.Subscription;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostMessageTest {

  @RegisterExtension final ChatFixture chat = new ChatFixture();

  @ParameterizedTest
  @ValueSource(strings = {"#general", "#generalRoomId", "general", "generalRoomId"})
  void shouldFindARoomByIdOrName(String target) {
    PostedMessage posted = post(target);

    assertThat(posted.target()).isEqualTo(target);
    assertThat(posted.at()).isEqualTo(chat.clock().instant());
    assertThat(posted.message().roomId()).isEqualTo(chat.general.id());
    assertThat(chat.message(posted.message().id())).isEqualTo(posted.message());
  }

  @ParameterizedTest
  @ValueSource(strings = {"@bob", "@bobId", "bob", "bobId"})
  void shouldOpenTheDirectRoomOfAPerson(String target) {
    PostedMessage posted = post(target);

    Room direct = chat.room("aliceIdbobId");
    assertThat(posted.message().roomId()).isEqualTo(direct.id());
    assertThat(direct.type()).isEqualTo("d");
    assertThat(direct.memberIds()).containsExactly("aliceId", "bobId");
    assertThat(direct.messageCount()).isEqualTo(1);
    Subscription partners = chat.subscription(direct, chat.bob);
    assertThat(partners.name()).isEqualTo("alice");
    assertThat(partners.unread()).isEqualTo(1);
    assertThat(partners.open()).isTrue();
  }

  @Test
  void shouldMeetInTheSameDirectRoomFromBothSides() {
    String first = post("@bob").message().roomId();

    PostedMessage answer = chat.services.postMessage().post(chat.bob, command("@alice", c -> c));

    assertThat(answer.message().roomId()).isEqualTo(first);
    assertThat(chat.room(first).messageCount()).isEqualTo(2);
  }

  @Test
  void shouldSendToEveryTargetOnceAndAnswerWithTheFirst() {
    Room other = chat.channel("other", chat.alice);

    PostedMessage posted = post(List.of("#other", "#general", "#other"), command -> command);

    assertThat(posted.target()).isEqualTo("#other");
    assertThat(posted.message().roomId()).isEqualTo(other.id());
    assertThat(chat.room(other.id()).messageCount()).isEqualTo(1);
    assertThat(chat.room(chat.general.id()).messageCount()).isEqualTo(1);
  }

  @Test
  void shouldSendToNobodyWhereOneTargetIsRefused() {
    chat.group("secret", chat.bob);

    assertRefused(
        () -> post(List.of("#general", "@carol", "#secret"), command -> command),
        "error-not-allowed");

    assertThat(chat.room(chat.general.id()).messageCount()).isZero();
    assertThat(chat.stores.rooms().findById("aliceIdcarolId")).isEmpty();
  }

  @Test
  void shouldJoinAPublicChannel() {
    PostedMessage posted =
        chat.services.postMessage().post(chat.carol, command("#general", c -> c));

    assertThat(chat.subscription(chat.general, chat.carol).lastSeenAt())
        .isEqualTo(posted.message().createdAt());
    assertThat(chat.room(chat.general.id()).usersCount()).isEqualTo(3);
    assertThat(chat.room(chat.general.id()).messageCount()).as("uj and the message").isEqualTo(2);
  }

  @Test
  void shouldNotJoinAChannelThatOneMayNotWriteIn() {
    chat.change(chat.general, room -> room.readOnly(true));

    assertRefused(
        () -> chat.services.postMessage().post(chat.carol, command("#general", c -> c)),
        "You can't send messages because the room is readonly.");

    assertThat(chat.stores.subscriptions().find(chat.general.id(), chat.carol.id())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"#nowhere", "@nobody", "nothing", "", "#", "@"})
  void shouldRefuseATargetThatIsNothing(String target) {
    assertRefused(() -> post(target), "[invalid-channel]");
  }

  @Test
  void shouldRefuseWithoutTargets() {
    assertRefused(() -> post((List<String>) null, command -> command), "[invalid-channel]");
    assertRefused(() -> post(List.of(), command -> command), "unknown-error");
  }

  @Test
  void shouldLookAtTheSizeFirst() {
    String large = "x".repeat(5001);

    assertRefused(
        () -> post(List.of("#nowhere"), command -> command.text(large)),
        "error-message-size-exceeded");
    assertRefused(
        () ->
            post(
                List.of("#nowhere"),
                command -> command.attachments(List.of(Map.of("text", large)))),
        "error-message-size-exceeded");
  }

  @Test
  void shouldAskForTheRightToOpenADirectRoom() {
    chat.revoke("create-d");

    assertRefused(() -> post("@bob"), "Not allowed [error-not-allowed]");
  }

  @Test
  void shouldLookAtTheContentInTheOrderOfSendMessage() {
    UnaryOperator<PostMessageCommandBuilder> customFields =
        command -> command.customFields(Map.of("a", 1));
    UnaryOperator<PostMessageCommandBuilder> attachment =
        command -> customFields.apply(command).attachments(List.of(Map.of("image_url", "ftp://a")));
    UnaryOperator<PostMessageCommandBuilder> alias =
        command -> attachment.apply(command).alias("Gruggy");

    assertRefused(() -> post(List.of("general"), alias), "Not enough permission");
    assertRefused(() -> post(List.of("general"), attachment), "Invalid href value provided");
    assertRefused(() -> post(List.of("general"), customFields), "Custom fields not enabled");
    assertThat(chat.room(chat.general.id()).messageCount()).isZero();
  }

  @Test
  void shouldFillInWhatAPostLeavesOut() {
    Message posted = post(List.of("general"), c -> c.text("  hello ").alias("")).message();

    assertThat(posted.text()).isEqualTo("hello");
    assertThat(posted.alias()).as("as the document shows it").isEmpty();
    assertThat(posted.attachments()).isEmpty();
    assertThat(posted.parseUrls()).isTrue();
    assertThat(posted.groupable()).isFalse();
  }

  @Test
  void shouldNotReadLinksBesideAttachmentsAndTakeTheirMsgAsText() {
    Message posted =
        post(
                List.of("general"),
                c -> c.text("https://a.example").attachments(List.of(Map.of("msg", " words "))))
            .message();

    assertThat(posted.parseUrls()).isFalse();
    assertThat(posted.urls()).isNull();
    assertThat(posted.attachments()).containsExactly(Map.of("text", "words"));
  }

  @Test
  void shouldReplyInAThread() {
    Message root = chat.send(chat.bob, "root");

    Message reply = post(List.of("general"), c -> c.threadId(root.id())).message();
    Message nested = post(List.of("general"), c -> c.threadId(reply.id())).message();

    assertThat(nested.threadId()).isEqualTo(root.id());
    assertThat(chat.message(root.id()).threadCount()).isEqualTo(2);
  }

  private PostedMessage post(String target) {
    return post(List.of(target), command -> command);
  }

  private PostedMessage post(
      List<String> targets, UnaryOperator<PostMessageCommandBuilder> change) {
    return chat.services
        .postMessage()
        .post(chat.alice, command(null, command -> change.apply(command.targets(targets))));
  }

  private static PostMessageCommand command(
      String target, UnaryOperator<PostMessageCommandBuilder> change) {
    PostMessageCommandBuilder builder = PostMessageCommandBuilder.builder().text("hello");
    if (target != null) {
      builder.targets(List.of(target));
    }
    return change.apply(builder).build();
  }
}
