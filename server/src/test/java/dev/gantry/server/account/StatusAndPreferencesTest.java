package dev.gantry.server.account;

import static dev.gantry.server.core.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.server.TestWorkspace;
import dev.gantry.server.room.Room;
import dev.gantry.server.room.SubscriptionBuilder;
import dev.gantry.server.user.User;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class StatusAndPreferencesTest {

  private static final Map<String, Object> STATUS = Map.of("method", "users.setStatus");

  @RegisterExtension final TestWorkspace workspace = new TestWorkspace();

  private final User ada = workspace.user("ada");
  private final User grace = workspace.user("grace");
  private final SetStatus status = workspace.setStatus();
  private final SetPreferences preferences = workspace.setPreferences();

  @Test
  void shouldSetPresenceAndMessage() {
    status.set(ada, ada, "Lunch", "away");
    status.set(ada, ada, null, "online");
    assertThat(workspace.stored(ada).status()).isEqualTo("online");
    assertThat(workspace.stored(ada).statusText()).isEqualTo("Lunch");

    status.set(ada, ada, "", null);
    assertThat(workspace.stored(ada).statusText()).isEmpty();
    assertThat(workspace.stored(ada).status()).isEqualTo("online");
  }

  @Test
  void shouldRefuseUnknownPresenceAndARequestWithoutAny() {
    assertRefused(
        () -> status.set(ada, ada, "Lunch", "eating"),
        "error-invalid-status",
        "Valid status types include online, away, offline, and busy.",
        STATUS);
    assertRefused(
        () -> status.set(ada, ada, null, null),
        400,
        "Match error: Failed Match.OneOf, Match.Maybe or Match.Optional validation",
        null);
    assertThat(workspace.stored(ada).statusText()).isNull();
  }

  @Test
  void shouldFollowTheWorkspacesSettings() {
    workspace.set("Accounts_AllowInvisibleStatusOption", false);
    assertRefused(
        () -> status.set(ada, ada, null, "offline"),
        "error-status-not-allowed",
        "Invisible status is disabled",
        STATUS);
    workspace.set("Accounts_AllowUserStatusMessageChange", false);
    assertRefused(
        () -> status.set(ada, ada, "Lunch", null),
        "error-not-allowed",
        "Change status is not allowed",
        STATUS);
  }

  @Test
  void shouldSetSomebodyElsesStatusWithThePermissionOnly() {
    assertRefused(() -> status.set(ada, grace, "Lunch", null), 403, "unauthorized", null);

    status.set(workspace.user("admin", "admin"), grace, "Lunch", null);
    assertThat(workspace.stored(grace).statusText()).isEqualTo("Lunch");
  }

  @Test
  void shouldCallTheUserByHisWordsInEveryRoom() {
    Room lab = workspace.channel("lab", ada);

    preferences.set(ada, null, Map.of("highlights", List.of("build", "red")));
    Room later = workspace.channel("later", ada);

    assertThat(workspace.subscription(lab, ada).highlights()).containsExactly("build", "red");
    assertThat(workspace.subscription(later, ada).highlights()).containsExactly("build", "red");

    preferences.set(ada, null, Map.of("highlights", List.of()));
    assertThat(workspace.subscription(lab, ada).highlights()).isEmpty();
  }

  @Test
  void shouldRefuseWordsThatAreNoTexts() {
    for (Object words : List.of("build", List.of(1), Map.of())) {
      assertRefused(
          () -> preferences.set(ada, null, Map.of("highlights", words)),
          400,
          "Match error: Expected array of strings in field highlights",
          null);
    }
  }

  @Test
  void shouldKeepEarlierPreferencesBesideNewOnes() {
    preferences.set(ada, null, Map.of("clockMode", 1));
    User changed = preferences.set(ada, ada.id(), Map.of("language", "pt-BR"));

    assertThat(changed.settings())
        .containsEntry("preferences", Map.of("clockMode", 1, "language", "pt-BR"));
    assertThat(workspace.stored(ada).language()).isEqualTo("pt-BR");
  }

  @Test
  void shouldCarryNotificationModesIntoMembershipsWithoutAChoiceOfTheirOwn() {
    Room lab = workspace.channel("lab", ada);
    Room vault = workspace.group("vault", ada);
    workspace
        .stores
        .subscriptions()
        .update(
            SubscriptionBuilder.builder(workspace.subscription(vault, ada))
                .other(Map.of("emailNotifications", "all", "emailPrefOrigin", "subscription"))
                .build());

    preferences.set(ada, null, Map.of("emailNotificationMode", "disabled"));

    assertThat(workspace.subscription(lab, ada).other())
        .containsEntry("emailNotifications", "nothing");
    assertThat(workspace.subscription(vault, ada).other())
        .containsEntry("emailNotifications", "all");

    preferences.set(ada, null, Map.of("emailNotificationMode", "default"));
    assertThat(workspace.subscription(lab, ada).other()).doesNotContainKey("emailNotifications");
  }

  @Test
  void shouldTranslateRoomsIntoTheLanguageThatTheUserPrefersNow() {
    workspace.set("AutoTranslate_AutoEnableOnJoinRoom", true);
    workspace.set("Language", "en");
    Room lab = workspace.channel("lab", ada);

    preferences.set(ada, null, Map.of("language", "de"));
    assertThat(workspace.subscription(lab, ada).other())
        .containsEntry("autoTranslate", true)
        .containsEntry("autoTranslateLanguage", "de");

    preferences.set(ada, null, Map.of("language", "fr"));
    assertThat(workspace.subscription(lab, ada).other())
        .containsEntry("autoTranslateLanguage", "fr");

    for (String own : List.of("en", "default")) {
      preferences.set(ada, null, Map.of("language", "fr"));
      preferences.set(ada, null, Map.of("language", own));
      assertThat(workspace.subscription(lab, ada).other())
          .doesNotContainKeys("autoTranslate", "autoTranslateLanguage");
    }
  }

  @Test
  void shouldLeaveTheChoiceThatAMemberMadeForARoom() {
    workspace.set("AutoTranslate_AutoEnableOnJoinRoom", true);
    preferences.set(ada, null, Map.of("language", "de"));
    Room off = workspace.channel("off", ada);
    Room french = workspace.channel("french", ada);
    choose(off, false, "de");
    choose(french, true, "fr");

    preferences.set(ada, null, Map.of("language", "de", "clockMode", 1));
    assertThat(workspace.subscription(french, ada).other())
        .containsEntry("autoTranslateLanguage", "fr");

    preferences.set(ada, null, Map.of("language", "es"));
    assertThat(workspace.subscription(off, ada).other())
        .containsEntry("autoTranslate", false)
        .containsEntry("autoTranslateLanguage", "de");
  }

  @Test
  void shouldLeaveRoomsAloneWhereTranslationIsNotToComeByItself() {
    Room lab = workspace.channel("lab", ada);

    preferences.set(ada, null, Map.of("language", "de"));

    assertThat(workspace.subscription(lab, ada).other()).doesNotContainKey("autoTranslate");
  }

  @Test
  void shouldRefuseOthersPreferencesUnknownUsersAndWrongTypes() {
    assertRefused(
        () -> preferences.set(ada, grace.id(), Map.of()),
        "error-action-not-allowed",
        "Editing user is not allowed",
        Map.of());
    assertRefused(
        () -> preferences.set(workspace.user("admin", "admin"), "none", Map.of()),
        "error-invalid-user",
        "The optional \"userId\" param provided does not match any users",
        Map.of());
    assertRefused(
        () -> preferences.set(ada, null, Map.of("language", 7)),
        400,
        "Match error: Expected string in field language",
        null);
  }

  private void choose(Room room, boolean wanted, String language) {
    workspace
        .stores
        .subscriptions()
        .update(
            SubscriptionBuilder.builder(workspace.subscription(room, ada))
                .other(Map.of("autoTranslate", wanted, "autoTranslateLanguage", language))
                .build());
  }
}
