package dev.gantry.server.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.gantry.server.Answer;
import dev.gantry.server.ApiCaller;
import dev.gantry.server.RunningServer;
import dev.gantry.server.core.UnitOfWork;
import dev.gantry.server.setting.SettingStore;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** What a member finds in a room with a few messages of every kind. */
class SearchMessagesTest {

  private static final String TODAY =
      LocalDate.now(ZoneOffset.UTC).format(DateTimeFormatter.ofPattern("dd/MM/yyyy"));

  @RegisterExtension static final RunningServer server = new RunningServer();

  private static ApiCaller ada;
  private static String room;

  @BeforeAll
  static void write() {
    ada = server.as("ada");
    room =
        ada.post("groups.create", "{\"name\":\"library\",\"members\":[\"ben\"]}")
            .json()
            .at("/group/_id")
            .asString();
    send(ada, "running in the park");
    send(server.as("ben"), "a café, @ada and https://example.org/menu");
    send(ada, "\u6771\u4eac\u30bf\u30ef\u30fc");
    String pinned = send(ada, "the runs of Beethoven");
    ada.post("chat.pinMessage", "{\"messageId\":\"%s\"}".formatted(pinned));
    String starred = send(ada, "price: 100% (\\\"sale\\\")");
    ada.post("chat.starMessage", "{\"messageId\":\"%s\"}".formatted(starred));
    String edited = send(ada, "unedited");
    ada.post("chat.update", message(edited, ",\"text\":\"rewritten\""));
    ada.post("chat.delete", message(send(ada, "running away"), ""));
    ada.post(
        "chat.postMessage",
        "{\"roomId\":\"%s\",\"text\":\"with file\",\"attachments\":[{\"title\":\"Plan.pdf\",\"description\":\"the draft\"}]}"
            .formatted(room));
  }

  static Stream<Arguments> searches() {
    return Stream.of(
        arguments("run", List.of("the runs of Beethoven", "running in the park")),
        arguments("RUNS park", List.of("the runs of Beethoven", "running in the park")),
        arguments("order:asc run", List.of("running in the park", "the runs of Beethoven")),
        arguments("cafe", List.of("a café, @ada and https://example.org/menu")),
        arguments("CAFÉ", List.of("a café, @ada and https://example.org/menu")),
        arguments("\u4eac", List.of("\u6771\u4eac\u30bf\u30ef\u30fc")),
        arguments("unedited", List.of()),
        arguments("rewritten", List.of("rewritten")),
        arguments("from:ben", List.of("a café, @ada and https://example.org/menu")),
        arguments("from:me park", List.of("running in the park")),
        arguments("from:ben park", List.of()),
        arguments("mention:ada", List.of("a café, @ada and https://example.org/menu")),
        arguments("has:url", List.of("a café, @ada and https://example.org/menu")),
        arguments("has:link menu", List.of("a café, @ada and https://example.org/menu")),
        arguments("is:pinned", List.of("the runs of Beethoven")),
        arguments("has:pin park", List.of()),
        arguments("has:star", List.of("price: 100% (\"sale\")")),
        arguments("has:location", List.of()),
        arguments("file-title:plan", List.of("with file")),
        arguments("file-desc:draft", List.of("with file")),
        arguments("file-desc:plan", List.of()),
        arguments("label:none", List.of()),
        arguments("rewritten on:" + TODAY, List.of("rewritten")),
        arguments("rewritten before:" + TODAY, List.of()),
        arguments("rewritten after:" + TODAY, List.of()),
        arguments("rewritten after:01/01/2020", List.of("rewritten")),
        arguments("/^RUN.*park$/i", List.of("running in the park")),
        arguments("/^RUN/", List.of()),
        arguments("\"sale\" OR (", List.of("price: 100% (\"sale\")")),
        arguments("sale* NEAR(", List.of("price: 100% (\"sale\")")),
        arguments("text:sale NOT -x", List.of("price: 100% (\"sale\")")),
        arguments("(\")", List.of()),
        arguments("100%", List.of("price: 100% (\"sale\")")));
  }

  @ParameterizedTest
  @MethodSource("searches")
  void shouldFindWhatTheTextAsksFor(String text, List<String> expected) {
    assertThat(texts(search(ada, room, text))).containsExactlyElementsOf(expected);
  }

  @Test
  void shouldScoreWhatWasFoundByWords() {
    JsonNode found = search(ada, room, "running park").json().path("messages");

    assertThat(found.path(0).path("score").asDouble()).isEqualTo(0.625);
    assertThat(found.path(1).path("score").asDouble()).isEqualTo(1.25);
    assertThat(search(ada, room, "is:pinned").json().at("/messages/0").has("score")).isFalse();
  }

  @Test
  void shouldGiveOnePage() {
    assertThat(texts(search(ada, room, "run&count=1"))).containsExactly("the runs of Beethoven");
    assertThat(texts(search(ada, room, "run&count=1&offset=1")))
        .containsExactly("running in the park");
    assertThat(texts(search(ada, room, "from:ada run&count=1&offset=1")))
        .containsExactly("running in the park");
  }

  @Test
  void shouldLookForPlainTextWhereTheWorkspaceWantsThat() {
    set("Message_AlwaysSearchRegExp", true);
    try {
      assertThat(texts(search(ada, room, "UNN"))).containsExactly("running in the park");
    } finally {
      set("Message_AlwaysSearchRegExp", false);
    }
  }

  static Stream<Arguments> wrongRequests() {
    String search = "chat.search?roomId=";
    return Stream.of(
        arguments(
            "chat.search?searchText=x",
            "The required \"roomId\" query param is missing. [error-roomId-param-not-provided]"),
        arguments(
            "chat.search?roomId=%20",
            "The required \"roomId\" query param is missing. [error-roomId-param-not-provided]"),
        arguments(
            search + "none",
            "The required \"searchText\" query param is missing."
                + " [error-searchText-param-not-provided]"),
        arguments(search + "none&searchText=%2F(%2F&count=x", "must be integer [invalid-params]"),
        arguments(search + "none&searchText=%2F(%2F", null),
        arguments(search + "lab&searchText=%2F(%2F", "Invalid regular expression"),
        arguments(search + "lab&searchText=%2F(%3F%3Da)%2F", "Invalid regular expression"),
        arguments(
            search + "lab&searchText=%2F((a%7B1000%7D)%7B1000%7D)%7B1000%7D%2F",
            "Invalid regular expression"));
  }

  @ParameterizedTest
  @MethodSource("wrongRequests")
  void shouldRefuseAWrongRequest(String request, String error) {
    assertRefused(ada.get(request), error);
  }

  @Test
  void shouldTellAStrangerNothing() {
    assertRefused(search(server.as("sam"), room, "run"), null);
    assertThat(search(server.anonymous(), room, "run").status()).isEqualTo(401);
  }

  private static String send(ApiCaller author, String text) {
    return author
        .post(
            "chat.sendMessage",
            "{\"message\":{\"rid\":\"%s\",\"msg\":\"%s\"}}".formatted(room, text))
        .json()
        .at("/message/_id")
        .asString();
  }

  private static String message(String id, String more) {
    return "{\"roomId\":\"%s\",\"msgId\":\"%s\"%s}".formatted(room, id, more);
  }

  private static Answer search(ApiCaller caller, String roomId, String text) {
    String[] parts = text.split("&", 2);
    return caller.get(
        "chat.search?roomId=%s&searchText=%s%s"
            .formatted(
                roomId,
                URLEncoder.encode(parts[0], StandardCharsets.UTF_8),
                parts.length == 1 ? "" : "&" + parts[1]));
  }

  private static List<String> texts(Answer answer) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer
        .json()
        .path("messages")
        .valueStream()
        .map(message -> message.path("msg").asString())
        .toList();
  }

  private static void assertRefused(Answer answer, String error) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(400);
    assertThat(answer.error()).isEqualTo(error);
  }

  private static void set(String setting, Object value) {
    SettingStore settings = server.context().getBean(SettingStore.class);
    server.context().getBean(UnitOfWork.class).run(() -> settings.save(Map.of(setting, value)));
  }
}
