package dev.gantry.contract.tests.client;

import dev.gantry.contract.tests.comparison.BodyComparison;
import dev.gantry.contract.tests.comparison.Difference;
import dev.gantry.contract.tests.comparison.LeafRule;
import dev.gantry.contract.tests.pairing.FormPart;
import dev.gantry.contract.tests.pairing.Login;
import dev.gantry.contract.tests.pairing.PairedRequest;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** Whether the client sent the documented request, no less and no more. */
final class RequestCheck {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();
  private static final BodyComparison BODIES =
      new BodyComparison(List.of(), Map.of(), LeafRule.SAME_INSTANT);

  private final Login login;

  /**
   * @param login what every request must carry whose operation needs one
   */
  RequestCheck(Login login) {
    this.login = login;
  }

  List<Difference> differences(PairedRequest expected, List<SentRequest> sent) {
    if (sent.size() != 1) {
      return List.of(problem("expected one request, the client sent " + sent.size()));
    }
    var request = sent.get(0);
    var differences = new ArrayList<Difference>();
    compare("method", expected.operation().method(), request.method(), differences);
    var target = URI.create(expected.target());
    compare("path", segments(target), segments(request.target()), differences);
    compare("query", parameters(target), parameters(request.target()), differences);
    if (expected.operation().authenticated()) {
      compare("X-User-Id", login.userId(), request.userId(), differences);
      compare("X-Auth-Token", login.authToken(), request.authToken(), differences);
    } else {
      compare("X-User-Id", null, request.userId(), differences);
      compare("X-Auth-Token", null, request.authToken(), differences);
    }
    compareBodies(expected, request, differences);
    return differences;
  }

  private static void compareBodies(
      PairedRequest expected, SentRequest request, List<Difference> differences) {
    if (expected.body().isEmpty()) {
      compare("body", "", request.body(), differences);
      return;
    }
    compare(
        "Content-Type",
        expected.operation().requestMediaType(),
        String.valueOf(request.contentType()).replaceFirst("; boundary=.+", ""),
        differences);
    var body = expected.body().get();
    var documented = expected.operation().takesForm() ? form(body) : body;
    JsonNode sent;
    try {
      sent = MAPPER.readTree(request.body());
    } catch (JacksonException e) {
      differences.add(problem("request body: expected JSON, the client sent " + request.body()));
      return;
    }
    BODIES.differences(documented, sent).stream()
        .map(it -> new Difference(it.pointer(), "in the request: " + it.problem()))
        .forEach(differences::add);
    BODIES.differences(sent, documented).stream()
        .filter(it -> it.problem().startsWith("is missing"))
        .map(it -> new Difference(it.pointer(), "in the request: is sent, but not documented"))
        .forEach(differences::add);
  }

  /** The documented form as {@link SentRequest} shows a form that was sent. */
  static JsonNode form(JsonNode fields) {
    var form = JsonNodeFactory.instance.objectNode();
    for (var part : FormPart.of(fields)) {
      var disposition = "form-data; name=\"" + part.name() + "\"";
      var file = "; filename=\"" + FormPart.FILE_NAME + "\"";
      form.putArray(part.name())
          .add(disposition + (part.isFile() ? file : ""))
          .add(part.isFile() ? FormPart.FILE_TYPE : "")
          .add(part.value());
    }
    return form;
  }

  /** Decoded one by one, so that an encoded slash is no separator. */
  private static List<String> segments(URI target) {
    return Arrays.stream(target.getRawPath().split("/", -1)).map(RequestCheck::decoded).toList();
  }

  /** In any order, each as often as it is sent. */
  private static List<String> parameters(URI target) {
    return target.getRawQuery() == null
        ? List.of()
        : Arrays.stream(target.getRawQuery().split("&"))
            .map(RequestCheck::decoded)
            .sorted()
            .toList();
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  private static void compare(
      String what, Object expected, Object sent, List<Difference> differences) {
    if (!Objects.equals(expected, sent)) {
      differences.add(
          problem("request " + what + ": expected " + expected + ", the client sent " + sent));
    }
  }

  private static Difference problem(String text) {
    return new Difference("", text);
  }
}
