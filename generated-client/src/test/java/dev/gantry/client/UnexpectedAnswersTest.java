package dev.gantry.client;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.gantry.client.error.UnexpectedAnswerException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class UnexpectedAnswersTest {
  @RegisterExtension final StubServer server = new StubServer();

  @Test
  void shouldRefuseAPageOfHtml() {
    server.answersEverything(
        aResponse().withHeader("Content-Type", "text/html").withBody("\n<!DOCTYPE html><html/>"));

    var failure = failure();

    assertThat(failure)
        .hasMessageContaining(server.http.baseUrl() + "/api/v1/chat.getMessage")
        .hasMessageEndingWith("it is a page of HTML; is the base URL right?");
    assertThat(failure.getBody()).contains("DOCTYPE");
  }

  @Test
  void shouldRefuseAnEmptyBody() {
    server.answersEverything(200, "");

    assertThat(failure()).hasMessageEndingWith("the body is empty where JSON is due");
  }

  @Test
  void shouldRefuseSuccessFalseWithAStatusOfSuccess() {
    server.answersEverything(
        200, "{\"success\" : false, \"error\": \"No [error-nope]\", \"message\": {}}");

    var failure = failure();

    assertThat(failure.getStatus()).isEqualTo(200);
    assertThat(failure.getErrorType()).isEqualTo("error-nope");
    assertThat(failure).hasMessageContaining("success:false");
  }

  @Test
  void shouldRefuseSuccessFalseWhereSomethingInsideTheAnswerEndsWithSuccess() {
    server.answersEverything(
        200, "{\"success\":false,\"message\":{\"customFields\":{\"success\":true}}}");

    assertThat(failure()).hasMessageContaining("success:false");
  }

  @Test
  void shouldAcceptThatSomethingInsideTheAnswerHadNoSuccess() {
    server.answersEverything(
        200, "{\"message\": {\"customFields\": {\"success\": false}}, \"success\": true}");

    var answer = server.client().build().chat().getMessage("m1");

    assertThat(answer.getMessage().getCustomFields()).containsEntry("success", false);
  }

  @Test
  void shouldRefuseJsonOfAnotherShape() {
    server.answersEverything(200, "[1, 2]");
    assertThat(failure()).hasMessageContaining("not the JSON of this operation");

    server.answersEverything(200, "null");
    assertThat(failure()).hasMessageEndingWith("it is null where an object is due");

    server.answersEverything(200, "{\"message\": {\"msg\"");
    assertThat(failure()).hasMessageContaining("not the JSON of this operation");
  }

  @Test
  void shouldSayWhereARedirectPoints() {
    server.answersEverything(
        aResponse()
            .withStatus(301)
            .withHeader("Location", "https://chat.example.com/?ticket=secret"));

    assertThat(failure())
        .hasMessageEndingWith("it points to https://chat.example.com/; use that as base URL");
  }

  @Test
  void shouldRefuseAStatusThatTheApiDoesNotUse() {
    server.answersEverything(418, "{\"error\": \"a teapot\"}");

    var failure = failure();

    assertThat(failure.getStatus()).isEqualTo(418);
    assertThat(failure.getError()).isEqualTo("a teapot");
  }

  private UnexpectedAnswerException failure() {
    var chat = server.client().build().chat();
    return catchThrowableOfType(UnexpectedAnswerException.class, () -> chat.getMessage("m1"));
  }
}
