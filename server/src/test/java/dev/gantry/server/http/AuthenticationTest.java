package dev.gantry.server.http;

import static dev.gantry.server.http.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.server.Answer;
import dev.gantry.server.ApiCaller;
import dev.gantry.server.RunningServer;
import dev.gantry.server.StoredRecords;
import dev.gantry.server.user.LoginTokens;
import dev.gantry.server.user.UserStore;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AuthenticationTest {

  /** What the contract prints, and beside it the two keys of newer servers. */
  private static final String NOT_LOGGED_IN =
      """
      {"status":"error","message":"You must be logged in to do this.",\
      "success":false,"error":"You must be logged in to do this."}""";

  private static final String ADA = "{\"user\":\"ada\",\"password\":\"ada-secret\"}";

  @RegisterExtension static final RunningServer server = new RunningServer();

  static Stream<ApiCaller> callersWithoutALogin() {
    ApiCaller nobody = server.anonymous();
    return Stream.of(
        nobody,
        nobody.with("X-User-Id", "ada-id"),
        nobody.with("X-Auth-Token", "ada-token"),
        nobody.as("", ""),
        nobody.as("ada-id", ""),
        nobody.as("ada-id", "wrong"),
        nobody.as("ada-id", "ben-token"),
        nobody.as("nobody-id", "ada-token"),
        nobody.as("ada", "ada-token"),
        nobody.as("gone-id", "gone-token"));
  }

  @ParameterizedTest
  @MethodSource("callersWithoutALogin")
  void shouldAnswerEveryKindOfMissingLoginAlike(ApiCaller caller) {
    assertNotLoggedIn(caller.get("me"));
    assertNotLoggedIn(caller.post("chat.sendMessage", "{\"message\":{\"rid\":\"GENERAL\"}}"));
  }

  @Test
  void shouldReadNoLargeBodyOfSomebodyUnknown() {
    String body = "{\"user\":\"" + "x".repeat(64 * 1024) + "\",\"password\":\"\"}";

    assertRefused(server.anonymous().post("login", body), 413);
  }

  static Stream<ContractOperation> operationsWithSecurity() {
    return ContractOperation.all().filter(ContractOperation::needsLogin);
  }

  @ParameterizedTest
  @MethodSource("operationsWithSecurity")
  void shouldRefuseAnAnonymousCall(ContractOperation operation) {
    StoredRecords before = server.records();

    assertNotLoggedIn(
        server
            .anonymous()
            .with("Content-Type", operation.contentType())
            .send(operation.method(), operation.address(), BodyPublishers.ofString("{}")));
    assertThat(server.records()).isEqualTo(before);
  }

  @Test
  void shouldLetEverybodyCallNothingButLogin() {
    assertThat(ContractOperation.all().filter(operation -> !operation.needsLogin()))
        .extracting(ContractOperation::id)
        .containsExactly("login");
  }

  @Test
  void shouldAcceptTheTokenOfALoginUntilItsLogout() {
    ApiCaller ada = login();

    assertThat(ada.get("me").json().path("username").asString()).isEqualTo("ada");
    assertThat(ada.post("logout", "").status()).isEqualTo(200);
    assertNotLoggedIn(ada.get("me"));
    assertThat(server.as("ada").get("me").status()).isEqualTo(200);
  }

  @Test
  void shouldRefuseATokenThatHasExpired() {
    LoginTokens tokens = server.context().getBean(LoginTokens.class);
    Instant issued = Instant.now().minus(Duration.ofDays(91));
    server
        .context()
        .getBean(UserStore.class)
        .addLoginToken("ada-id", tokens.hash("token-of-last-year"), issued);

    assertNotLoggedIn(server.anonymous().as("ada-id", "token-of-last-year").get("me"));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1})
  void shouldLockNobodyOutByALifetimeThatMakesNoSense(int days) {
    ApiCaller root = server.as("root");
    root.post("settings/Accounts_LoginExpiration", "{\"value\":" + days + "}");

    assertThat(server.as("ada").get("me").status()).isEqualTo(200);

    root.post("settings/Accounts_LoginExpiration", "{\"value\":90}");
  }

  @Test
  void shouldDeactivateTheOwnerOfARoomWhereTheRequestSaysSo() {
    ApiCaller root = server.as("root");
    ApiCaller owner = newUser("landlady");
    assertThat(owner.post("channels.create", "{\"name\":\"house\"}").status()).isEqualTo(200);
    String id = owner.get("me").json().path("_id").asString();
    String update = "{\"userId\":\"" + id + "\",\"data\":{\"active\":false}%s}";

    assertRefused(root.post("users.update", update.formatted("")), 400);
    Answer confirmed = root.post("users.update", update.formatted(",\"confirmRelinquish\":true"));

    assertThat(confirmed.status()).as(confirmed.body()).isEqualTo(200);
  }

  @Test
  void shouldRefuseTheTokenOfAUserWhoWasDeletedOrDeactivatedMeanwhile() {
    ApiCaller root = server.as("root");
    ApiCaller guest = newUser("guest");
    ApiCaller visitor = newUser("visitor");
    assertThat(guest.get("me").status()).isEqualTo(200);
    assertThat(visitor.get("me").status()).isEqualTo(200);

    root.post("users.delete", "{\"username\":\"guest\"}");
    String visitorId = visitor.get("me").json().path("_id").asString();
    root.post("users.update", "{\"userId\":\"" + visitorId + "\",\"data\":{\"active\":false}}");

    assertNotLoggedIn(guest.get("me"));
    assertNotLoggedIn(visitor.get("me"));
  }

  @ParameterizedTest
  @MethodSource("wrongLogins")
  void shouldAnswerEveryWrongLoginAlike(String body) {
    StoredRecords before = server.records();

    Answer answer = server.anonymous().post("login", body);

    assertRefused(answer, 401);
    assertThat(answer.body())
        .isEqualTo(
            """
            {"status":"error","message":"Unauthorized","success":false,"error":"Unauthorized"}""");
    assertThat(server.records()).isEqualTo(before);
  }

  static Stream<String> wrongLogins() {
    return Stream.of(
        "{}",
        "{\"user\":\"ada\"}",
        "{\"user\":\"ada\",\"password\":\"\"}",
        "{\"user\":\"ada\",\"password\":\"wrong\"}",
        "{\"user\":\"nobody\",\"password\":\"ada-secret\"}",
        "{\"user\":\"\",\"password\":\"ada-secret\"}",
        "{\"user\":\"gone\",\"password\":\"\"}",
        "{\"resume\":\"wrong\"}",
        "{\"resume\":\"gone-token\"}");
  }

  @Test
  void shouldNeverStoreASecretAsItIs() {
    login();

    StoredRecords records = server.records();
    assertThat(records.contain("ada-id")).isTrue();
    assertThat(records.contain("ada-token")).isFalse();
    assertThat(records.contain("ada-secret")).isFalse();
  }

  private static ApiCaller login() {
    Answer answer = server.anonymous().post("login", ADA);
    return server
        .anonymous()
        .as(
            answer.json().at("/data/userId").asString(),
            answer.json().at("/data/authToken").asString());
  }

  private static ApiCaller newUser(String username) {
    Answer created =
        server
            .as("root")
            .post(
                "users.create",
                """
                {"username":"%1$s","name":"%1$s","email":"%1$s@example.com","password":"secret"}
                """
                    .formatted(username));
    String id = created.json().at("/user/_id").asString();
    Answer login =
        server.anonymous().post("login", "{\"user\":\"" + username + "\",\"password\":\"secret\"}");
    return server.anonymous().as(id, login.json().at("/data/authToken").asString());
  }

  private static void assertNotLoggedIn(Answer answer) {
    assertRefused(answer, 401);
    assertThat(answer.body()).isEqualTo(NOT_LOGGED_IN);
  }
}
