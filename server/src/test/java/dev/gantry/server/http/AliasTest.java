package dev.gantry.server.http;

import static dev.gantry.server.http.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.gantry.server.Answer;
import dev.gantry.server.ApiCaller;
import dev.gantry.server.RunningServer;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The paths that the contract gives an operation beside its own one ({@code x-aliases}). */
class AliasTest {

  @RegisterExtension static final RunningServer server = new RunningServer();

  static Stream<Arguments> aliases() {
    return ContractOperation.all()
        .flatMap(
            operation ->
                operation
                    .node()
                    .path("x-aliases")
                    .valueStream()
                    .map(alias -> arguments(operation, alias.asString())));
  }

  @Test
  void shouldBeThereForEveryOperationOnDirectMessages() {
    List<String> directMessages =
        ContractOperation.all()
            .filter(operation -> operation.isTagged("DM"))
            .map(operation -> operation.path().replace("/dm.", "/im."))
            .toList();

    assertThat(directMessages).hasSize(13);
    assertThat(aliases().map(alias -> alias.get()[1])).containsExactlyElementsOf(directMessages);
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("aliases")
  void shouldCheckWhatTheOperationChecks(ContractOperation operation, String alias) {
    for (ApiCaller caller : List.of(server.anonymous(), server.as("ada"), server.as("root"))) {
      Answer answer = caller.send(operation.method(), alias, BodyPublishers.ofString("{}"));

      assertSame(
          answer, caller.send(operation.method(), operation.path(), BodyPublishers.noBody()));
    }
    Answer login = server.anonymous().send(operation.method(), alias, BodyPublishers.noBody());
    assertRefused(login, 401);
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("aliases")
  void shouldRefuseOtherMethodsAsTheOperationDoes(ContractOperation operation, String alias) {
    String other = operation.method().equals("GET") ? "POST" : "GET";

    Answer answer = server.as("ada").send(other, alias, BodyPublishers.noBody());

    assertSame(answer, server.as("ada").send(other, operation.path(), BodyPublishers.noBody()));
    assertRefused(answer, 405);
  }

  @ParameterizedTest
  @MethodSource("calls")
  void shouldDoWhatTheOperationDoes(String endpoint, String body) {
    Answer own = call("dm." + endpoint, body);
    Answer alias = call("im." + endpoint, body);

    assertThat(own.status()).as(own.body()).isEqualTo(200);
    assertSame(alias, own);
  }

  static Stream<Arguments> calls() {
    return Stream.of(
        arguments("create", "{\"username\":\"ada\"}"),
        arguments("open", "{\"roomId\":\"ada-idroot-id\"}"),
        arguments("close", "{\"roomId\":\"ada-idroot-id\"}"),
        arguments("setTopic", "{\"roomId\":\"ada-idroot-id\",\"topic\":\"tea\"}"),
        arguments("delete", "{\"username\":\"ada\"}"),
        arguments("counters?roomId=ada-idroot-id", null),
        arguments("members?username=ada&status[]=offline", null),
        arguments("list", null),
        arguments("list.everyone?sort={\"ts\":-1}", null));
  }

  private static Answer call(String endpoint, String body) {
    ApiCaller root = server.as("root");
    assertThat(root.post("dm.create", "{\"username\":\"ada\"}").status()).isEqualTo(200);
    return body == null
        ? root.get(
            endpoint
                .replace("[", "%5B")
                .replace("]", "%5D")
                .replace("\"", "%22")
                .replace("{", "%7B")
                .replace("}", "%7D"))
        : root.post(endpoint, body);
  }

  private static void assertSame(Answer answer, Answer expected) {
    assertThat(answer.status()).isEqualTo(expected.status());
    assertThat(answer.body()).isEqualTo(expected.body());
    assertThat(answer.headers().map().keySet()).isEqualTo(expected.headers().map().keySet());
    assertThat(answer.header("Content-Type")).isEqualTo(expected.header("Content-Type"));
    assertThat(answer.header("Content-Disposition")).isNull();
  }
}
