package dev.gantry.server.http;

import static dev.gantry.server.http.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.server.Answer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a caller gets for a call that concerns a {@link PrivateThread}. */
sealed interface Outcome {

  /** 200, and what is stored has changed. */
  Outcome DONE = new Done();

  /** 200, but nothing is told and nothing has changed. */
  Outcome NOTHING = new Nothing();

  /**
   * Status 400, and nothing has changed.
   *
   * @param error the envelope's text, which ends with the {@code errorType} in brackets if there is
   *     one; null for an envelope that says nothing but {@code success}
   */
  static Outcome refused(String error) {
    return new Refused(error);
  }

  /**
   * 200 with this in the answer, and nothing has changed.
   *
   * @param text may hold placeholders
   */
  static Outcome shows(String text) {
    return new Shows(text);
  }

  /** Whether the call changes what is stored. */
  default boolean changes() {
    return false;
  }

  void check(Answer answer, PrivateThread thread);

  private static void assertOk(Answer answer) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(answer.json().path("success").asBoolean(false)).isTrue();
  }

  private static void assertSilent(Answer answer, PrivateThread thread) {
    assertThat(answer.body())
        .doesNotContain(PrivateThread.SECRET, thread.root(), thread.reply(), "laboratory");
  }

  /** See {@link #DONE}. */
  record Done() implements Outcome {

    @Override
    public boolean changes() {
      return true;
    }

    @Override
    public void check(Answer answer, PrivateThread thread) {
      assertOk(answer);
    }

    @Override
    public String toString() {
      return "done";
    }
  }

  /** See {@link #NOTHING}. */
  record Nothing() implements Outcome {

    @Override
    public void check(Answer answer, PrivateThread thread) {
      assertOk(answer);
      assertSilent(answer, thread);
    }

    @Override
    public String toString() {
      return "told nothing";
    }
  }

  /** See {@link #shows}. */
  record Shows(String text) implements Outcome {

    @Override
    public void check(Answer answer, PrivateThread thread) {
      assertOk(answer);
      assertThat(answer.body()).contains(thread.fill(text));
    }

    @Override
    public String toString() {
      return "shown " + text;
    }
  }

  /** See {@link #refused}. */
  record Refused(String error) implements Outcome {

    private static final Pattern TYPE = Pattern.compile(" \\[([^]]+)]$");

    @Override
    public void check(Answer answer, PrivateThread thread) {
      assertRefused(answer, 400, error);
      Matcher type = TYPE.matcher(error == null ? "" : error);
      assertThat(answer.json().path("errorType").asString(null))
          .isEqualTo(type.find() ? type.group(1) : null);
      assertSilent(answer, thread);
    }

    @Override
    public String toString() {
      return "refused with " + error;
    }
  }
}
