package dev.gantry.server.store;

import static dev.gantry.server.store.SampleRecords.NOON;
import static dev.gantry.server.store.SampleRecords.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gantry.server.core.UnitOfWork;
import dev.gantry.server.user.User;
import dev.gantry.server.user.UserBuilder;
import dev.gantry.server.user.UserEmail;
import dev.gantry.server.user.UserStore;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;

/** What a {@link UserStore} must do. */
public abstract class UserStoreContract {

  protected abstract UserStore users();

  protected abstract UnitOfWork unitOfWork();

  @Test
  void shouldGiveBackAnAccountAsItWasStored() {
    User stored =
        UserBuilder.builder(user("ada"))
            .utcOffset(1.5)
            .settings(Map.of("preferences", Map.of("language", "en")))
            .customFields(Map.of("team", "blue"))
            .other(Map.of("bio", "kept as it came"))
            .build();

    users().insert(stored, null);

    assertThat(users().findById("ada-id")).contains(stored);
    assertThat(users().findById("nobody")).isEmpty();
  }

  @Test
  void shouldFindByNameAndAddressWhateverTheirLetterCase() {
    User user =
        UserBuilder.builder(user("Zoë"))
            .emails(List.of(new UserEmail("A@example.com", true), new UserEmail("b@x.org", false)))
            .build();
    users().insert(user, null);

    assertThat(users().findByUsername("ZOË")).contains(user);
    assertThat(users().findByEmail("a@EXAMPLE.com")).contains(user);
    assertThat(users().findByEmail("B@x.org")).contains(user);
    assertThat(users().findByEmail("c@x.org")).isEmpty();
  }

  @Test
  void shouldFindNobodyByWhatCannotBeAName() {
    for (String text : List.of("a\0b", "a".repeat(50_000), "\ud800", "(?<", "\\Q\\E", "")) {
      assertThat(users().findByUsername(text)).isEmpty();
      assertThat(users().findByEmail(text)).isEmpty();
    }
  }

  @Test
  void shouldFindSeveralByTheirExactNames() {
    users().insert(user("ada"), null);
    users().insert(user("Bob"), null);

    assertThat(users().findByUsernames(List.of("ada", "bob", "nobody")))
        .containsExactly(user("ada"));
    assertThat(users().findByUsernames(List.of("Bob", "ada"))).hasSize(2);
    assertThat(users().findByUsernames(List.of())).isEmpty();
  }

  @Test
  void shouldRefuseNamesAndAddressesThatDifferOnlyInLetterCase() {
    users().insert(user("ada"), null);
    User sameName = UserBuilder.builder(user("ADA")).id("x").emails(List.of()).build();
    User sameAddress =
        UserBuilder.builder(user("eve"))
            .emails(List.of(new UserEmail("Ada@Example.com", false)))
            .build();

    assertThatThrownBy(() -> users().insert(sameName, null))
        .isInstanceOf(DuplicateKeyException.class);
    assertThatThrownBy(() -> users().insert(sameAddress, null))
        .isInstanceOf(DuplicateKeyException.class);
  }

  @Test
  void shouldStoreNothingOfARefusedAccountEvenWhereTheUnitGoesOn() {
    users().insert(user("ada"), null);
    User sameAddress = UserBuilder.builder(user("eve")).emails(user("ada").emails()).build();

    unitOfWork()
        .run(
            () ->
                assertThatThrownBy(() -> users().insert(sameAddress, null))
                    .isInstanceOf(DuplicateKeyException.class));

    assertThat(users().findByUsername("eve")).isEmpty();
  }

  @Test
  void shouldKnowWhetherAnybodyHoldsARole() {
    users().insert(user("ada"), null);
    assertThat(users().existsWithRole("admin")).isFalse();

    users().update(UserBuilder.builder(user("ada")).roles(List.of("user", "admin")).build());
    assertThat(users().existsWithRole("admin")).isTrue();
    assertThat(users().countWithRole("admin")).isEqualTo(1);
    assertThat(users().countWithRole("nothing")).isZero();

    users().update(user("ada"));
    assertThat(users().existsWithRole("admin")).isFalse();
  }

  @Test
  void shouldCountOnlyActiveAccountsWithARole() {
    users().insert(admin("ada", true), null);
    users().insert(admin("eve", false), null);

    assertThat(users().countWithRole("admin")).isEqualTo(1);
  }

  @Test
  void shouldKnowTheOldestActiveAccountWithARole() {
    assertThat(users().firstActiveWithRole("admin")).isEmpty();

    users().insert(admin("zoe", false), null);
    users().insert(admin("joe", true), null);
    users().insert(admin("ada", true), null);

    assertThat(users().firstActiveWithRole("admin").orElseThrow().username()).isEqualTo("joe");
  }

  @Test
  void shouldForgetTokensIssuedBeforeATime() {
    users().insert(user("ada"), null);
    users().addLoginToken("ada-id", "old", NOON);
    users().addLoginToken("ada-id", "new", NOON.plusSeconds(60));

    users().removeLoginTokensBefore("ada-id", NOON.plusSeconds(30));

    assertThat(users().findByLoginToken("old", Instant.EPOCH)).isEmpty();
    assertThat(users().findByLoginToken("new", Instant.EPOCH)).isPresent();
  }

  private static User admin(String username, boolean active) {
    return UserBuilder.builder(user(username)).roles(List.of("admin")).active(active).build();
  }

  @Test
  void shouldFollowAChangeOfNameAndAddressAndKeepSecrets() {
    users().insert(user("ada"), "hash");
    users().addLoginToken("ada-id", "token", NOON);
    User renamed = UserBuilder.builder(user("countess")).id("ada-id").build();

    users().update(renamed);

    assertThat(users().findByUsername("ada")).isEmpty();
    assertThat(users().findByEmail("ada@example.com")).isEmpty();
    assertThat(users().findByEmail("countess@example.com")).contains(renamed);
    assertThat(users().passwordHash("ada-id")).contains("hash");
    assertThat(users().findByLoginToken("ada-id", "token", Instant.EPOCH)).contains(renamed);
  }

  @Test
  void shouldKeepThePasswordHashForAccountsThatHaveOne() {
    users().insert(user("ada"), "hash");
    users().insert(user("bot"), null);

    assertThat(users().passwordHash("ada-id")).contains("hash");
    assertThat(users().passwordHash("bot-id")).isEmpty();
    assertThat(users().passwordHash("nobody")).isEmpty();
  }

  @Test
  void shouldKnowAnAccountByAnyOfItsTokensUntilThatIsRemoved() {
    users().insert(user("ada"), null);
    users().insert(user("bob"), null);
    users().addLoginToken("ada-id", "t1", NOON);
    users().addLoginToken("ada-id", "t2", NOON);

    users().removeLoginToken("ada-id", "t2");
    users().removeLoginToken("ada-id", "unknown");

    assertThat(users().findByLoginToken("ada-id", "t1", Instant.EPOCH)).contains(user("ada"));
    assertThat(users().findByLoginToken("ada-id", "t2", Instant.EPOCH)).isEmpty();
    assertThat(users().findByLoginToken("bob-id", "t1", Instant.EPOCH)).isEmpty();
  }

  @Test
  void shouldKnowWhoHoldsAToken() {
    users().insert(user("ada"), null);
    users().insert(user("bob"), null);
    users().addLoginToken("bob-id", "token", NOON);

    assertThat(users().findByLoginToken("token", NOON.minusMillis(1))).contains(user("bob"));
    assertThat(users().findByLoginToken("token", NOON)).isEmpty();
    assertThat(users().findByLoginToken("unknown", Instant.EPOCH)).isEmpty();

    users().update(UserBuilder.builder(user("bob")).active(false).build());
    assertThat(users().findByLoginToken("token", Instant.EPOCH)).isEmpty();
  }

  @Test
  void shouldForgetAllTokensOfOneAccount() {
    users().insert(user("ada"), null);
    users().insert(user("bob"), null);
    users().addLoginToken("ada-id", "t1", NOON);
    users().addLoginToken("ada-id", "t2", NOON);
    users().addLoginToken("bob-id", "t3", NOON);

    users().removeLoginTokens("ada-id");

    assertThat(users().findByLoginToken("t1", Instant.EPOCH)).isEmpty();
    assertThat(users().findByLoginToken("t2", Instant.EPOCH)).isEmpty();
    assertThat(users().findByLoginToken("t3", Instant.EPOCH)).isPresent();
  }

  @Test
  void shouldReplaceThePasswordHash() {
    users().insert(user("ada"), "old");

    users().replacePasswordHash("ada-id", "new");

    assertThat(users().passwordHash("ada-id")).contains("new");
    assertThat(users().findById("ada-id")).contains(user("ada"));
  }

  @Test
  void shouldNotAcceptATokenThatIsTooOld() {
    users().insert(user("ada"), null);
    users().addLoginToken("ada-id", "token", NOON);

    assertThat(users().findByLoginToken("ada-id", "token", NOON.minusMillis(1))).isPresent();
    assertThat(users().findByLoginToken("ada-id", "token", NOON)).isEmpty();
  }

  @Test
  void shouldNotLetADeactivatedAccountIn() {
    users().insert(user("ada"), null);
    users().addLoginToken("ada-id", "token", NOON);

    users().update(UserBuilder.builder(user("ada")).active(false).build());

    assertThat(users().findByLoginToken("ada-id", "token", Instant.EPOCH)).isEmpty();
  }

  @Test
  void shouldForgetEverythingAboutARemovedAccount() {
    users().insert(user("ada"), "hash");
    users().addLoginToken("ada-id", "token", NOON);

    users().delete("ada-id");

    assertThat(users().findById("ada-id")).isEmpty();
    assertThat(users().passwordHash("ada-id")).isEmpty();
    assertThat(users().existsWithRole("user")).isFalse();
    users().insert(user("ada"), null);
    assertThat(users().findByLoginToken("ada-id", "token", Instant.EPOCH)).isEmpty();
  }
}
