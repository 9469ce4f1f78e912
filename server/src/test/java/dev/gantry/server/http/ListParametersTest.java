package dev.gantry.server.http;

import static dev.gantry.server.http.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.server.Answer;
import dev.gantry.server.RunningServer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code offset}, {@code count}, {@code sort}, {@code query} and {@code fields} of lists. */
class ListParametersTest {

  private static final List<String> LISTS =
      List.of(
          "chat.getPinnedMessages?roomId=lab",
          "chat.getStarredMessages?roomId=lab",
          "chat.getMentionedMessages?roomId=lab",
          "chat.getDiscussions?roomId=lab",
          "chat.getDeletedMessages?roomId=lab&since=2020-01-01T00:00:00.000Z",
          "chat.getThreadsList?rid=lab");

  @RegisterExtension static final RunningServer server = new RunningServer();

  static Stream<Arguments> badSorts() {
    return LISTS.stream()
        .flatMap(
            list ->
                Stream.of(
                        "ts",
                        "[]",
                        "1",
                        "{\"ts\":2}",
                        "{\"ts\":\"1\"}",
                        "{\"ts\":{}}",
                        "{\"ts\":",
                        "{\"$where\":1}",
                        "{\"a') --\":1}",
                        "{\"a\":1,\"b\":1,\"c\":1,\"d\":1}",
                        "{\"" + "a.".repeat(30) + "b\":1}")
                    .map(sort -> Arguments.of(list, sort)));
  }

  @ParameterizedTest
  @MethodSource("badSorts")
  void shouldRefuseASortThatIsNone(String list, String sort) {
    Answer answer = get(list + "&sort=" + encoded(sort));

    assertRefused(
        answer, 400, "Invalid sort parameter provided: \"" + sort + "\" [error-invalid-sort]");
    assertThat(answer.json().path("errorType").asString()).isEqualTo("error-invalid-sort");
    assertThat(answer.json().at("/details/helperMethod").asString()).isEqualTo("parseJsonQuery");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{\"$where\":\"sleep(1000)\"}", "{\"msg\":{\"$regex\":1}}", "[]", "{", "\"x\""})
  void shouldRefuseAQueryThatIsNone(String query) {
    assertRefused(
        get("chat.getThreadsList?rid=lab&query=" + encoded(query)),
        400,
        "Invalid query parameter provided: \"" + query + "\" [error-invalid-query]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"msg\":2}", "msg", "[\"msg\"]", "{\"msg\":true}"})
  void shouldRefuseFieldsThatAreNone(String fields) {
    assertRefused(
        get("chat.getThreadsList?rid=lab&fields=" + encoded(fields)),
        400,
        "Invalid fields parameter provided: \"" + fields + "\" [error-invalid-fields]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"$or\":[{\"msg\":{\"$regex\":\"(a+)+$\"}},{\"msg\":\"x\"}]}"})
  void shouldIgnoreAQueryAsRocketChatDoes(String query) {
    Answer answer =
        get("chat.getThreadsList?rid=lab&fields=%7B%22msg%22:1%7D&query=" + encoded(query));

    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"yesterday", "2020-13-01", "-1", "+999999999-01-01T00:00:00Z", "{}"})
  void shouldRefuseAMomentThatIsNoDate(String since) {
    Answer answer = get("chat.getDeletedMessages?roomId=lab&since=" + encoded(since));

    assertRefused(answer, 400, "[The \"since\" query parameter must be a valid date.]");
    assertThat(answer.json().path("errorType").asString())
        .isEqualTo("The \"since\" query parameter must be a valid date.");
  }

  @Test
  void shouldRefuseATypeOfThreadsThatThereIsNot() {
    assertRefused(
        get("chat.getThreadsList?rid=lab&type=loud"),
        400,
        "must be equal to one of the allowed values [invalid-params]");
  }

  @ParameterizedTest
  @CsvSource({"-5,0", "-5,-5", "999999999,1", "0,-1"})
  void shouldReadNegativeAndFarNumbersWithoutFailing(int offset, int count) {
    for (String list : LISTS) {
      Answer answer = get(list + "&offset=" + offset + "&count=" + count);

      assertThat(answer.status()).as(answer.body()).isEqualTo(200);
      assertThat(answer.json().path("offset").asInt(-1)).isEqualTo(Math.max(0, offset));
    }
  }

  @Test
  void shouldGiveFiftyByDefaultAHundredAtMostAndAllForZero() {
    for (int i = 0; i < 120; i++) {
      String text = "{\"message\":{\"rid\":\"lab\",\"msg\":\"hello @ben\"}}";
      assertThat(server.as("ada").post("chat.sendMessage", text).status()).isEqualTo(200);
    }

    assertThat(sizeOf("")).isEqualTo(50);
    assertThat(sizeOf("&count=7")).isEqualTo(7);
    assertThat(sizeOf("&count=101")).isEqualTo(100);
    assertThat(sizeOf("&count=0")).isEqualTo(120);
    assertThat(sizeOf("&offset=115")).isEqualTo(5);
  }

  private static int sizeOf(String parameters) {
    Answer answer = server.as("ben").get("chat.getMentionedMessages?roomId=lab" + parameters);
    assertThat(answer.json().path("total").asInt()).isEqualTo(120);
    assertThat(answer.json().path("count").asInt()).isEqualTo(answer.json().at("/messages").size());
    return answer.json().at("/messages").size();
  }

  private static Answer get(String address) {
    return server.as("ada").get(address);
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
