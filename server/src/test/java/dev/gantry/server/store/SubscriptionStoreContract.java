package dev.gantry.server.store;

import static dev.gantry.server.store.SampleRecords.NOON;
import static dev.gantry.server.store.SampleRecords.subscription;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gantry.server.permission.RoomRoles;
import dev.gantry.server.room.Subscription;
import dev.gantry.server.room.SubscriptionBuilder;
import dev.gantry.server.room.SubscriptionStore;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;

/** What a {@link SubscriptionStore} must do, and the {@link RoomRoles} that rest on it. */
public abstract class SubscriptionStoreContract {

  private static final Instant LATER = NOON.plusSeconds(1);

  protected abstract SubscriptionStore subscriptions();

  protected abstract RoomRoles roomRoles();

  @Test
  void shouldGiveBackAMembershipAsItWasStored() {
    Subscription stored =
        SubscriptionBuilder.builder(subscription("room", "ada"))
            .alert(true)
            .unread(3)
            .userMentions(2)
            .groupMentions(1)
            .lastSeenAt(NOON)
            .favorite(true)
            .roles(List.of("owner"))
            .ignored(List.of("bob-id"))
            .unreadThreads(List.of("t1"))
            .unreadThreadMentions(List.of())
            .parentRoomId("parent")
            .other(Map.of("autoTranslateLanguage", "kept as it came"))
            .build();

    subscriptions().insert(stored);

    assertThat(find("ada")).isEqualTo(stored);
    assertThat(subscriptions().find("room", "bob-id")).isEmpty();
  }

  @Test
  void shouldRefuseASecondMembershipOfTheSameUser() {
    join("ada");
    Subscription second =
        SubscriptionBuilder.builder(subscription("room", "ada")).id("another").build();

    assertThatThrownBy(() -> subscriptions().insert(second))
        .isInstanceOf(DuplicateKeyException.class);
  }

  @Test
  void shouldListByUserAndByRoomOldestFirst() {
    Subscription young = subscription("room", "ada");
    Subscription old =
        SubscriptionBuilder.builder(subscription("room", "bob")).createdAt(Instant.EPOCH).build();
    Subscription elsewhere = subscription("other", "ada");
    subscriptions().insert(young);
    subscriptions().insert(old);
    subscriptions().insert(elsewhere);

    assertThat(subscriptions().ofUser("ada-id")).containsExactlyInAnyOrder(young, elsewhere);
    assertThat(subscriptions().ofRoom("room", 10)).containsExactly(old, young);
    assertThat(subscriptions().ofRoom("room", 1)).containsExactly(old);
  }

  @Test
  void shouldAnswerWhoHoldsARole() {
    Subscription owner =
        SubscriptionBuilder.builder(subscription("room", "ada"))
            .roles(List.of("moderator", "owner"))
            .build();
    subscriptions().insert(owner);
    subscriptions()
        .insert(SubscriptionBuilder.builder(subscription("room", "bob")).roles(List.of()).build());
    join("cleo");

    assertThat(subscriptions().withRole("room", "owner")).containsExactly(owner);
    assertThat(subscriptions().withRole("room", "own")).isEmpty();
    assertThat(roomRoles().rolesOf("ada-id", "room")).containsExactly("moderator", "owner");
    assertThat(roomRoles().rolesOf("cleo-id", "room")).isEmpty();
    assertThat(roomRoles().rolesOf("nobody", "room")).isEmpty();
  }

  @Test
  void shouldNameEachLanguageOnceThatOtherMembersWant() {
    translated("ada", true, "de");
    translated("bob", true, "pt-BR");
    translated("cleo", true, "de");
    translated("dora", false, "fr");
    translated("emil", true, "");
    translated("finn", true, "it");
    join("gina");
    subscriptions().insert(translating(subscription("other", "ada"), true, "nl"));

    assertThat(subscriptions().translationLanguages("room", "finn-id", 10))
        .containsExactly("de", "pt-BR");
    assertThat(subscriptions().translationLanguages("room", "ada-id", 10))
        .containsExactly("de", "it", "pt-BR");
    assertThat(subscriptions().translationLanguages("room", "nobody", 2))
        .containsExactly("de", "it");
    assertThat(subscriptions().translationLanguages("empty", "nobody", 10)).isEmpty();
  }

  @Test
  void shouldReplaceAMembership() {
    join("ada");
    subscriptions().addUnread("room", List.of("ada-id"), 4, 4, 4, NOON);
    Subscription read =
        SubscriptionBuilder.builder(subscription("room", "ada"))
            .favorite(true)
            .lastSeenAt(LATER)
            .unread(0)
            .updatedAt(LATER)
            .build();

    subscriptions().update(read);

    assertThat(find("ada")).isEqualTo(read);
  }

  @Test
  void shouldRemoveOneMembershipOrAllOfARoom() {
    join("ada", "bob", "cleo");
    subscriptions().insert(subscription("other", "ada"));

    subscriptions().delete("room", "ada-id");
    assertThat(subscriptions().ofRoom("room", 10)).hasSize(2);

    subscriptions().deleteByRoom("room");
    assertThat(subscriptions().ofRoom("room", 10)).isEmpty();
    assertThat(subscriptions().find("other", "ada-id")).isPresent();
  }

  @Test
  void shouldAlertAndOpenTheRoomForEveryoneButTheAuthor() {
    join("ada", "bob");
    subscriptions()
        .insert(
            SubscriptionBuilder.builder(subscription("room", "cleo"))
                .open(false)
                .alert(true)
                .build());

    subscriptions().alertOthers("room", "ada-id", LATER);

    assertThat(find("ada").alert()).isFalse();
    assertThat(find("ada").updatedAt()).isEqualTo(NOON);
    assertThat(find("bob").alert()).isTrue();
    assertThat(find("bob").updatedAt()).isEqualTo(LATER);
    assertThat(find("cleo").open()).isTrue();
  }

  @Test
  void shouldNotTouchMembersWhoAreAlertedAlready() {
    join("ada", "bob");
    subscriptions().alertOthers("room", "ada-id", LATER);

    subscriptions().alertOthers("room", "ada-id", LATER.plusSeconds(1));

    assertThat(find("bob").updatedAt()).isEqualTo(LATER);
  }

  @Test
  void shouldAddToTheCountersOfTheNamedMembersOnly() {
    join("ada", "bob", "cleo");

    subscriptions().addUnread("room", List.of("bob-id", "stranger"), 1, 2, 3, NOON);
    subscriptions().addUnread("room", List.of("bob-id"), 1, 0, 0, LATER);

    assertThat(find("bob").unread()).isEqualTo(2);
    assertThat(find("bob").userMentions()).isEqualTo(2);
    assertThat(find("bob").groupMentions()).isEqualTo(3);
    assertThat(find("bob").updatedAt()).isEqualTo(LATER);
    assertThat(find("cleo").unread()).isZero();
  }

  @Test
  void shouldAddToTheCountersOfEveryoneButTheAuthor() {
    join("ada", "bob", "cleo");

    subscriptions().addUnreadForOthers("room", "ada-id", 1, 1, LATER);

    assertThat(find("ada").unread()).isZero();
    assertThat(find("bob").unread()).isEqualTo(1);
    assertThat(find("cleo").groupMentions()).isEqualTo(1);
    assertThat(find("cleo").userMentions()).isZero();
  }

  @Test
  void shouldMoveTheTimeOfTheLastVisitForward() {
    join("ada");

    subscriptions().markSeen("room", "ada-id", LATER);
    subscriptions().markSeen("room", "ada-id", NOON);

    assertThat(find("ada").lastSeenAt()).isEqualTo(LATER);
  }

  @Test
  void shouldListAnUnreadThreadOnceAndForMembersNamedOnly() {
    join("ada", "bob", "cleo");

    for (int reply = 0; reply < 2; reply++) {
      subscriptions()
          .addUnreadThread(
              "room", List.of("ada-id", "bob-id"), List.of("bob-id", "cleo-id"), false, "t1", NOON);
    }

    assertThat(find("ada").unreadThreads()).containsExactly("t1");
    assertThat(find("ada").unreadThreadMentions()).isNull();
    assertThat(find("bob").unreadThreads()).containsExactly("t1");
    assertThat(find("bob").unreadThreadMentions()).containsExactly("t1");
    assertThat(find("bob").unreadThreadGroupMentions()).isNull();
    assertThat(find("cleo").unreadThreads()).isNull();
  }

  @Test
  void shouldMarkAnUnreadThreadThatNamesAll() {
    join("ada");

    subscriptions().addUnreadThread("room", List.of("ada-id"), List.of(), true, "t1", NOON);
    subscriptions().addUnreadThread("room", List.of("ada-id"), List.of(), true, "t2", NOON);

    assertThat(find("ada").unreadThreadGroupMentions()).containsExactly("t1", "t2");
  }

  @Test
  void shouldLeaveEmptyListsWhereAThreadIsNoLongerUnread() {
    join("ada", "bob");
    subscriptions().addUnreadThread("room", List.of("ada-id"), List.of("ada-id"), true, "t1", NOON);
    subscriptions().addUnreadThread("room", List.of("ada-id"), List.of(), false, "t2", NOON);

    subscriptions().removeUnreadThread("room", "t1", LATER);
    assertThat(find("ada").unreadThreads()).containsExactly("t2");

    subscriptions().removeUnreadThread("room", "t2", LATER);
    assertThat(find("ada").unreadThreads()).isEmpty();
    assertThat(find("ada").unreadThreadMentions()).isEmpty();
    assertThat(find("ada").unreadThreadGroupMentions()).isEmpty();
    assertThat(find("bob")).isEqualTo(subscription("room", "bob"));
  }

  @Test
  void shouldTellUpToWhenEverybodyHasSeenTheRoom() {
    assertThat(subscriptions().seenByAll("room")).isEmpty();
    join("ada", "bob");

    subscriptions().markSeen("room", "ada-id", NOON);
    assertThat(subscriptions().seenByAll("room")).isEmpty();

    subscriptions().markSeen("room", "bob-id", LATER);
    assertThat(subscriptions().seenByAll("room")).contains(NOON);
  }

  @Test
  void shouldTakeAnUnreadThreadFromOneMemberOnly() {
    join("ada", "bob");
    List<String> both = List.of("ada-id", "bob-id");
    subscriptions().addUnreadThread("room", both, both, true, "t1", NOON);
    subscriptions().addUnreadThread("room", both, List.of(), false, "t2", NOON);

    subscriptions().removeUnreadThreadOf("room", "ada-id", "t1", LATER);
    subscriptions().removeUnreadThreadOf("room", "bob-id", "other", LATER);

    assertThat(find("ada").unreadThreads()).containsExactly("t2");
    assertThat(find("ada").unreadThreadMentions()).isEmpty();
    assertThat(find("ada").unreadThreadGroupMentions()).isEmpty();
    assertThat(find("ada").updatedAt()).isEqualTo(LATER);
    assertThat(find("bob").unreadThreads()).containsExactly("t1", "t2");
    assertThat(find("bob").updatedAt()).isEqualTo(NOON);
  }

  @Test
  void shouldFindTheMembersWithWordsToBeCalledBy() {
    join("ada", "bob", "cleo");
    subscriptions().update(called("ada", List.of("build")));
    subscriptions().update(called("bob", List.of()));

    assertThat(subscriptions().withHighlights("room"))
        .extracting(Subscription::highlights)
        .containsExactly(List.of("build"));
    assertThat(subscriptions().withHighlights("other")).isEmpty();
  }

  @Test
  void shouldAlertTheMembersNamedOnly() {
    join("ada", "bob");
    subscriptions()
        .update(SubscriptionBuilder.builder(find("ada")).alert(false).open(false).build());

    subscriptions().alert("room", List.of("ada-id", "cleo-id"), LATER);

    assertThat(find("ada").alert()).isTrue();
    assertThat(find("ada").open()).isTrue();
    assertThat(find("ada").updatedAt()).isEqualTo(LATER);
    assertThat(find("bob").alert()).isFalse();
  }

  private Subscription called(String username, List<String> words) {
    return SubscriptionBuilder.builder(find(username))
        .other(Map.of("userHighlights", words))
        .build();
  }

  private void join(String... usernames) {
    for (String username : usernames) {
      subscriptions().insert(subscription("room", username));
    }
  }

  private Subscription find(String username) {
    return subscriptions().find("room", username + "-id").orElseThrow();
  }

  private void translated(String username, boolean wanted, String language) {
    subscriptions().insert(translating(subscription("room", username), wanted, language));
  }

  private static Subscription translating(
      Subscription subscription, boolean wanted, String language) {
    return SubscriptionBuilder.builder(subscription)
        .other(Map.of("autoTranslate", wanted, "autoTranslateLanguage", language))
        .build();
  }
}
