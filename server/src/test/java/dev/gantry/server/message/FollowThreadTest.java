package dev.gantry.server.message;

import static dev.gantry.server.message.Refusal.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.server.room.Subscription;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class FollowThreadTest {

  @RegisterExtension final ChatFixture chat = new ChatFixture();
  final FollowThread threads = chat.services.marks().followThread();
  final Message root = chat.send(chat.alice, "root");

  @Test
  void shouldFollowAMessageThatNobodyRepliedTo() {
    chat.clock().advance(Duration.ofSeconds(1));

    threads.follow(chat.bob, root.id());

    assertThat(chat.message(root.id()).followers()).containsExactly("bobId");
    assertThat(chat.message(root.id()).updatedAt()).isEqualTo(chat.clock().instant());
    assertThat(chat.message(root.id()).threadCount()).isNull();
  }

  @Test
  void shouldFollowTheThreadThatAReplyBelongsTo() {
    Message reply = reply("first");

    threads.follow(chat.bob, reply.id());

    assertThat(chat.message(root.id()).followers()).containsExactly("aliceId", "bobId");
    assertThat(chat.message(reply.id())).isEqualTo(reply);
  }

  @Test
  void shouldTellAFollowerOfLaterReplies() {
    threads.follow(chat.bob, root.id());

    reply("first");

    assertThat(bob().unreadThreads()).containsExactly(root.id());
  }

  @Test
  void shouldForgetTheThreadOnlyForTheOneWhoUnfollows() {
    Message other = chat.send(chat.alice, "other");
    threads.follow(chat.bob, root.id());
    threads.follow(chat.alice, other.id());
    threads.follow(chat.bob, other.id());
    chat.send(chat.bob, command -> command.threadId(other.id()));
    Message reply = reply("@bob and @all");
    chat.send(chat.alice, command -> command.threadId(other.id()));

    threads.unfollow(chat.bob, reply.id());

    assertThat(chat.message(root.id()).followers()).containsExactly("aliceId");
    assertThat(bob().unreadThreads()).containsExactly(other.id());
    assertThat(bob().unreadThreadMentions()).isEmpty();
    assertThat(bob().unreadThreadGroupMentions()).isEmpty();
    assertThat(chat.subscription(chat.general, chat.alice).unreadThreads())
        .containsExactly(other.id());
  }

  @Test
  void shouldChangeNothingWhereItIsSoAlready() {
    threads.unfollow(chat.bob, root.id());
    assertThat(chat.message(root.id())).isEqualTo(root);

    threads.follow(chat.bob, root.id());
    Message followed = chat.message(root.id());
    chat.clock().advance(Duration.ofSeconds(1));
    threads.follow(chat.bob, root.id());
    assertThat(chat.message(root.id())).isEqualTo(followed);
  }

  @Test
  void shouldRefuseWithTheTextOfTheFirstCheckThatFails() {
    Message secret =
        chat.send(chat.alice, command -> command.roomId(chat.group("team", chat.alice).id()));
    chat.set("Threads_enabled", false);
    String missing = "[The required \"mid\" body param is missing.]";
    String notAllowed = "not-allowed [error-not-allowed]";

    assertRefused(() -> threads.follow(chat.carol, " "), missing);
    assertRefused(() -> threads.unfollow(chat.carol, null), missing);
    assertRefused(() -> threads.follow(chat.carol, "nope"), notAllowed);
    assertRefused(() -> threads.unfollow(chat.carol, "nope"), notAllowed);
    chat.set("Threads_enabled", true);
    assertRefused(
        () -> threads.follow(chat.carol, "nope"), "Invalid message [error-invalid-message]");
    assertRefused(
        () -> threads.unfollow(chat.carol, "nope"), "Invalid message [error-invalid-message]");
    assertRefused(() -> threads.follow(chat.carol, secret.id()), notAllowed);
    assertRefused(() -> threads.unfollow(chat.admin, secret.id()), notAllowed);

    assertThat(chat.message(secret.id())).isEqualTo(secret);
  }

  private Message reply(String text) {
    return chat.send(chat.alice, command -> command.threadId(root.id()).text(text));
  }

  private Subscription bob() {
    return chat.subscription(chat.general, chat.bob);
  }
}
