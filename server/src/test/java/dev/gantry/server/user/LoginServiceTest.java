package dev.gantry.server.user;

import static dev.gantry.server.core.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.server.store.TestStores;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LoginServiceTest {

  private static final Duration LIFETIME = Duration.ofDays(90);

  @RegisterExtension final TestStores stores = new TestStores();

  private final LoginTokens tokens = new LoginTokens();
  private final PasswordHasher passwords = new PasswordHasher();
  private final LoginService service =
      new LoginService(
          stores.users(), passwords, tokens, () -> LIFETIME, stores.unitOfWork(), stores.clock());
  private final Authentication authentication =
      new Authentication(stores.users(), tokens, () -> LIFETIME, stores.clock());

  @BeforeEach
  void adaHasAnAccount() {
    stores.users().insert(account("ada", true), passwords.hash("secret"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ada", "ADA", " ada ", "ada@example.com", "Ada@Example.com"})
  void shouldAcceptUsernameOrEmail(String userOrEmail) {
    Login login = service.login(userOrEmail, "secret");

    assertThat(login.user().username()).isEqualTo("ada");
    assertThat(authentication.authenticate("ada-id", login.authToken())).contains(login.user());
  }

  @ParameterizedTest
  @CsvSource(
      value = {
        "ada, wrong",
        "ada, ''",
        "ada, null",
        "nobody, secret",
        "'', secret",
        "null, secret",
        "null, null"
      },
      nullValues = "null")
  void shouldRefuseEveryOtherLoginAlike(String userOrEmail, String password) {
    assertRefused(() -> service.login(userOrEmail, password), 401, "Unauthorized", null);
  }

  @Test
  void shouldRefuseADeactivatedUserAndOneWithoutAPassword() {
    stores.users().insert(account("gone", false), passwords.hash("secret"));
    stores.users().insert(account("bot", true), null);

    assertRefused(() -> service.login("gone", "secret"), 401, "Unauthorized", null);
    assertRefused(() -> service.login("bot", ""), 401, "Unauthorized", null);
  }

  @Test
  void shouldEndOneLoginOfTwo() {
    Login phone = service.login("ada", "secret");
    Login laptop = service.login("ada", "secret");

    service.logout(phone.user(), phone.authToken());

    assertThat(authentication.authenticate("ada-id", phone.authToken())).isEmpty();
    assertThat(authentication.authenticate("ada-id", laptop.authToken())).isPresent();
  }

  @Test
  void shouldResumeWithATokenInPlaceOfThePassword() {
    Login first = service.login("ada", "secret");

    assertThat(service.resume(first.authToken())).isEqualTo(first);
    assertRefused(() -> service.resume("made-up"), 401, "Unauthorized", null);
    assertRefused(() -> service.resume(null), 401, "Unauthorized", null);
  }

  @Test
  void shouldLetATokenExpire() {
    Login login = service.login("ada", "secret");

    stores.clock().advance(LIFETIME.minusMillis(1));
    assertThat(authentication.authenticate("ada-id", login.authToken())).isPresent();

    stores.clock().advance(Duration.ofMillis(2));
    assertThat(authentication.authenticate("ada-id", login.authToken())).isEmpty();
    assertRefused(() -> service.resume(login.authToken()), 401, "Unauthorized", null);
  }

  @Test
  void shouldRecogniseNobodyByATokenOfSomebodyElse() {
    stores.users().insert(account("eve", true), null);
    String token = service.login("ada", "secret").authToken();

    assertThat(authentication.authenticate("eve-id", token)).isEmpty();
    assertThat(authentication.authenticate("ada-id", tokens.hash(token))).isEmpty();
    assertThat(authentication.authenticate("ada-id", null)).isEmpty();
    assertThat(authentication.authenticate(null, token)).isEmpty();
    assertThat(authentication.authenticate("ada-id", "")).isEmpty();
  }

  @Test
  void shouldNotRecogniseAUserWhoWasDeactivated() {
    Login login = service.login("ada", "secret");
    stores.users().update(UserBuilder.builder(login.user()).active(false).build());

    assertThat(authentication.authenticate("ada-id", login.authToken())).isEmpty();
    assertRefused(() -> service.resume(login.authToken()), 401, "Unauthorized", null);
  }

  @Test
  void shouldKeepTokensOutOfLogLines() {
    Login login = service.login("ada", "secret");

    assertThat(login.toString()).doesNotContain(login.authToken());
  }

  private User account(String username, boolean active) {
    return UserBuilder.builder()
        .id(username + "-id")
        .username(username)
        .emails(List.of(new UserEmail(username + "@example.com", true)))
        .type("user")
        .roles(List.of("user"))
        .active(active)
        .createdAt(stores.clock().instant())
        .updatedAt(stores.clock().instant())
        .build();
  }
}
