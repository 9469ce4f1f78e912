package dev.gantry.contract.tests.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.contract.tests.SmallContract;
import dev.gantry.contract.tests.comparison.Difference;
import dev.gantry.contract.tests.pairing.Login;
import dev.gantry.contract.tests.pairing.PairedRequest;
import dev.gantry.contract.tests.pairing.Recipe;
import java.net.URI;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class RequestCheckTest {
  private final PairedRequest react = request("chat.react/200/Success");
  private final PairedRequest getRoom = request("rooms/{rid}/200/Found");

  @Test
  void shouldAcceptTheDocumentedRequest() {
    assertThat(check(react, sent(react))).isEmpty();
    assertThat(check(getRoom, sent(getRoom))).isEmpty();
  }

  @Test
  void shouldRefuseAWrongMethodPathOrQuery() {
    var right = sent(getRoom);
    assertThat(check(getRoom, new SentRequest("POST", right.target(), null, null, null, "")))
        .containsExactly("answer: request method: expected GET, the client sent POST");
    assertThat(
            check(
                getRoom,
                new SentRequest("GET", URI.create("/api/v1/rooms/b?sort=1"), null, null, null, "")))
        .hasSize(2);
  }

  @Test
  void shouldRefuseAMissingLoginHeader() {
    var right = sent(react);
    assertThat(
            check(
                react,
                new SentRequest(
                    "POST", right.target(), "id", null, "application/json", right.body())))
        .containsExactly("answer: request X-Auth-Token: expected token, the client sent null");
  }

  @Test
  void shouldRefuseABodyWithLessOrMore() {
    assertThat(check(react, sentWith(body -> body.replace("\"messageId\":\"m1\",", ""))))
        .containsExactly("/messageId: in the request: is missing, expected \"m1\"");
    assertThat(check(react, sentWith(body -> body.replace("{\"loud\"", "{\"x\":null,\"loud\""))))
        .containsExactly("/options/x: in the request: is sent, but not documented");
    assertThat(check(react, sentWith(body -> "null"))).isNotEmpty();
  }

  @Test
  void shouldRefuseNoRequestAndTwo() {
    var check = new RequestCheck(new Login("id", "token"));

    assertThat(check.differences(react, List.of())).hasSize(1);
    assertThat(check.differences(react, List.of(sent(react), sent(react)))).hasSize(1);
  }

  private static List<String> check(PairedRequest expected, SentRequest sent) {
    return new RequestCheck(new Login("id", "token"))
        .differences(expected, List.of(sent)).stream().map(Difference::toString).toList();
  }

  private SentRequest sentWith(UnaryOperator<String> change) {
    var right = sent(react);
    return new SentRequest(
        right.method(),
        right.target(),
        right.userId(),
        right.authToken(),
        right.contentType(),
        change.apply(right.body()));
  }

  private static SentRequest sent(PairedRequest request) {
    var authenticated = request.operation().authenticated();
    return new SentRequest(
        request.operation().method(),
        URI.create(request.target()),
        authenticated ? "id" : null,
        authenticated ? "token" : null,
        request.body().isPresent() ? "application/json" : null,
        request.body().map(Object::toString).orElse(""));
  }

  private static PairedRequest request(String caseId) {
    return PairedRequest.of(SmallContract.caseOf(caseId).operation(), Recipe.EMPTY);
  }
}
