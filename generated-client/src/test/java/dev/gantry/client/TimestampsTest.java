package dev.gantry.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.gantry.client.error.UnexpectedAnswerException;
import dev.gantry.client.model.Message;
import dev.gantry.client.model.PostMessageResponse;
import java.time.DateTimeException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Times are read in every form that servers have for them. */
class TimestampsTest {
  private static final Instant TIME = Instant.parse("2023-11-14T22:13:20Z");

  @RegisterExtension final StubServer server = new StubServer();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"2023-11-14T22:13:20.000Z\"",
        "\"2023-11-14T23:13:20+01:00\"",
        "\"2023-11-14T22:13:20\"",
        "1700000000000",
        "\"1700000000000\"",
        "{\"$date\": 1700000000000}",
        "{\"$date\": \"2023-11-14T22:13:20Z\"}",
        "{\"$date\": {\"$numberLong\": \"1700000000000\"}}"
      })
  void shouldReadATimeInAnyForm(String json) {
    Message message = read("{\"ts\": " + json + "}", Message.class);
    PostMessageResponse posted = read("{\"ts\": " + json + "}", PostMessageResponse.class);

    assertThat(Timestamps.instant(message.getTs())).isEqualTo(TIME);
    assertThat(Timestamps.instant(posted.getTs())).isEqualTo(TIME);
  }

  @Test
  void shouldReadADayAsItsStart() {
    assertThat(Timestamps.instant("2023-11-14")).isEqualTo("2023-11-14T00:00:00Z");
  }

  @Test
  void shouldNeverTakeNoTimeFor1970() {
    assertThat(Timestamps.instant(read("{\"ts\": null}", Message.class).getTs())).isNull();
    assertThat(Timestamps.instant(read("{}", PostMessageResponse.class).getTs())).isNull();
    assertThat(Timestamps.instant("")).isNull();
  }

  @Test
  void shouldRefuseWhatIsNoTime() {
    assertThatExceptionOfType(DateTimeException.class)
        .isThrownBy(() -> Timestamps.instant("yesterday at noon"));
  }

  @Test
  void shouldSayWhichObjectStandsWhereATextIsDue() {
    server.answersEverything(200, "{\"message\": {\"msg\": {\"text\": \"hi\"}}}");

    assertThatExceptionOfType(UnexpectedAnswerException.class)
        .isThrownBy(() -> server.client().build().chat().getMessage("m1"))
        .withMessageContaining("not the JSON of this operation");

    server.answersEverything(200, "{\"ts\": {\"odd\": 1}}");
    assertThatExceptionOfType(UnexpectedAnswerException.class)
        .isThrownBy(() -> server.client().build().chat().postMessage(p -> p.text("hi")))
        .withMessageContaining("not a whole number");
  }

  private static <T> T read(String json, Class<T> type) {
    return Json.mapper().readValue(json, type);
  }
}
