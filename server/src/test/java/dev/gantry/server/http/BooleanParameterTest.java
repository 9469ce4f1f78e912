package dev.gantry.server.http;

import static dev.gantry.server.http.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.server.Answer;
import dev.gantry.server.RunningServer;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Yes and no in the query string. */
class BooleanParameterTest {

  private static final String IGNORE_BEN = "chat.ignoreUser?rid=lab&userId=ben-id";

  @RegisterExtension static final RunningServer server = new RunningServer();

  @ParameterizedTest
  @CsvSource({"&ignore=true,&ignore=false", "&ignore=1,&ignore=0", "'',&ignore=0"})
  void shouldBeWordsOrDigits(String yes, String no) {
    assertThat(server.as("ada").get(IGNORE_BEN + yes).status()).isEqualTo(200);
    assertThat(ignoredByAda()).contains("ben-id");

    assertThat(server.as("ada").get(IGNORE_BEN + no).status()).isEqualTo(200);
    assertThat(ignoredByAda()).doesNotContain("ben-id");
  }

  @ParameterizedTest
  @ValueSource(strings = {"yes", "2", "TRUE", "on"})
  void shouldBeNothingElse(String word) {
    Answer answer = server.as("ada").get(IGNORE_BEN + "&ignore=" + word);

    assertRefused(answer, 400, "must be boolean [invalid-params]");
  }

  private static String ignoredByAda() {
    return server
        .as("ada")
        .get("subscriptions.getOne?roomId=lab")
        .json()
        .at("/subscription/ignored")
        .toString();
  }
}
