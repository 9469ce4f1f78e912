package dev.gantry.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.server.Answer;

/** What holds for every refusal, whatever was wrong. */
final class Refusals {

  private Refusals() {}

  /** The status and the envelope, and nothing of the server's inside. */
  static void assertRefused(Answer answer, int status) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    assertThat(answer.header("Content-Type")).isEqualTo("application/json");
    assertThat(answer.json().path("success").asBoolean(true)).isFalse();
    assertThat(answer.body()).doesNotContain("Exception", "<html", "at dev.gantry");
  }

  static void assertRefused(Answer answer, int status, String error) {
    assertRefused(answer, status);
    assertThat(answer.error()).isEqualTo(error);
  }
}
