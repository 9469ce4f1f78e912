package dev.gantry.contract.tests.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.contract.tests.SmallContract;
import dev.gantry.contract.tests.comparison.Difference;
import dev.gantry.contract.tests.pairing.Recipe;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnswerCheckTest {
  private static final String JSON = "application/json";
  private static final String RIGHT = "{\"success\":true,\"usernames\":[\"ada\",\"bob\"]}";

  @Test
  void shouldAcceptTheDocumentedAnswer() {
    assertThat(check(200, JSON, RIGHT)).isEmpty();
  }

  @Test
  void shouldRefuseAWrongStatusAndShowTheAnswer() {
    assertThat(check(400, JSON, "{\"error\":\"why\"}"))
        .containsExactly(
            "answer: expected status 200, received 400, which the contract does not document,"
                + " {\"error\":\"why\"}");
    assertThat(check(401, JSON, "{}"))
        .containsExactly("answer: expected status 200, received 401 {}");
  }

  @Test
  void shouldRefuseAWrongContentTypeToTheLetter() {
    assertThat(check(200, "application/json;charset=UTF-8", RIGHT))
        .containsExactly(
            "answer: expected content type application/json,"
                + " received application/json;charset=UTF-8");
  }

  @Test
  void shouldAcceptAnyParametersOfTheMediaTypeWhereOnlyTheShapeCounts() {
    assertThat(shape("application/json; charset=utf-8")).isEmpty();
    assertThat(shape("text/html; charset=utf-8"))
        .containsExactly("answer: expected content type application/json, received text/html");
  }

  @Test
  void shouldRefuseAnAnswerThatIsNoJson() {
    assertThat(check(200, JSON, "<html>"))
        .singleElement()
        .asString()
        .startsWith("answer: expected JSON (")
        .endsWith("), received <html>");
  }

  @Test
  void shouldRefuseADifferentBody() {
    assertThat(check(200, JSON, RIGHT.replace("bob", "eve")))
        .containsExactly("/usernames/1: expected \"bob\", received \"eve\"");
  }

  @Test
  void shouldRefuseAnAnswerThatBreaksTheSchemaEvenWhereTheExampleIsSilent() {
    assertThat(check(200, JSON, RIGHT.replace("}", ",\"count\":\"two\"}")))
        .singleElement()
        .asString()
        .startsWith("answer: breaks the schema: /count");
  }

  private static List<String> shape(String contentType) {
    return new AnswerCheck(SmallContract.read())
            .differencesInShape(
                SmallContract.caseOf("chat.react/200/Success"),
                new ServerAnswer(200, contentType, RIGHT))
            .stream()
            .map(Difference::toString)
            .toList();
  }

  private static List<String> check(int status, String contentType, String body) {
    return new AnswerCheck(SmallContract.read())
            .differences(
                SmallContract.caseOf("chat.react/200/Success"),
                Recipe.EMPTY.expectation(),
                new ServerAnswer(status, contentType, body))
            .stream()
            .map(Difference::toString)
            .toList();
  }
}
