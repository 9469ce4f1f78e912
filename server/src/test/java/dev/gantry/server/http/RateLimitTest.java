package dev.gantry.server.http;

import static dev.gantry.server.http.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.server.Answer;
import dev.gantry.server.ApiCaller;
import dev.gantry.server.RunningServer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RateLimitTest {

  private static final int LIMIT = 10;

  @RegisterExtension static final RunningServer server = new RunningServer();

  @BeforeAll
  static void switchOn() {
    Answer answer = server.as("root").post("settings/API_Enable_Rate_Limiter", "{\"value\":true}");
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
  }

  @Test
  void shouldRefuseTheEleventhCallOfAMinute() {
    ApiCaller ada = server.as("ada");
    long start = System.currentTimeMillis();
    for (int call = 1; call <= LIMIT; call++) {
      Answer answer = ada.get("me");
      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.header("X-RateLimit-Limit")).isEqualTo("10");
      assertThat(answer.header("X-RateLimit-Remaining")).isEqualTo(String.valueOf(LIMIT - call));
      assertThat(Long.parseLong(answer.header("X-RateLimit-Reset")))
          .isBetween(start, System.currentTimeMillis() + 60_000);
    }

    Answer refused = ada.get("me");

    assertRefused(refused, 429);
    assertThat(refused.error())
        .matches(
            "Error, too many requests\\. Please slow down\\. You must wait \\d+ seconds before"
                + " trying this endpoint again\\. \\[error-too-many-requests]");
    assertThat(refused.header("X-RateLimit-Remaining")).isEqualTo("0");
    assertThat(ada.get("users.info?userId=ada-id").status())
        .as("each operation counts for itself")
        .isEqualTo(200);
  }

  @Test
  void shouldCountAnAliasAsItsOperation() {
    ApiCaller ben = server.as("ben");
    for (int call = 0; call < LIMIT / 2; call++) {
      ben.get("dm.list");
      assertThat(ben.get("im.list").header("X-RateLimit-Remaining"))
          .isEqualTo(String.valueOf(LIMIT - 2 * (call + 1)));
    }

    assertRefused(ben.get("im.list"), 429);
    assertRefused(ben.get("dm.list"), 429);
  }

  @Test
  void shouldNotLimitAnAdministrator() {
    for (int call = 0; call <= LIMIT; call++) {
      Answer answer = server.as("root").get("subscriptions.getOne?roomId=GENERAL");
      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.header("X-RateLimit-Limit")).isNull();
    }
  }

  @Test
  void shouldLimitLoginsByAddressWhoeverTries() {
    for (int call = 0; call < LIMIT; call++) {
      String body = "{\"user\":\"user-" + call + "\",\"password\":\"guess\"}";
      assertRefused(server.anonymous().post("login", body), 401);
    }

    assertRefused(
        server.anonymous().post("login", "{\"user\":\"ada\",\"password\":\"ada-secret\"}"), 429);
  }

  @Test
  void shouldNotBelieveAForwardedAddress() {
    ApiCaller ben = server.as("ben");
    for (int call = 0; call < LIMIT; call++) {
      ben.with("X-Forwarded-For", "192.0.2." + call).get("chat.getMessage?msgId=from-ben");
    }

    assertRefused(
        ben.with("X-Forwarded-For", "192.0.2.200").get("chat.getMessage?msgId=from-ben"), 429);
  }
}
