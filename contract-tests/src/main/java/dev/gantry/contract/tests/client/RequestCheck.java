package dev.gantry.contract.tests.client;

import dev.gantry.contract.tests.comparison.BodyComparison;
import dev.gantry.contract.tests.comparison.Difference;
import dev.gantry.contract.tests.comparison.LeafRule;
import dev.gantry.contract.tests.pairing.FormPart;
import dev.gantry.contract.tests.pairing.Login;
import dev.gantry.contract.tests.pairing.PairedRequest;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
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
    compare("path", target.getPath(), request.target().getPath(), differences);
    compare("query", parameters(target), parameters(request.target()), differences);
    if (expected.operation().authenticated()) {
      compare("X-User-Id", login.userId(), request.userId(), differences);
      compare("X-Auth-Token", login.authToken(), request.authToken(), differences);
    } else {
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
    var documented = documentedBody(expected);
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

  private static JsonNode documentedBody(PairedRequest expected) {
    var body = expected.body().orElseThrow();
    if (!expected.operation().takesForm()) {
      return body;
    }
    var form = JsonNodeFactory.instance.objectNode();
    for (var part : FormPart.of(body)) {
      var disposition = "form-data; name=\"" + part.name() + "\"";
      form.putArray(part.name())
          .add(
              part.isFile()
                  ? disposition + "; filename=\"" + FormPart.FILE_NAME + "\""
                  : disposition)
          .add(part.isFile() ? FormPart.FILE_TYPE : "")
          .add(part.value());
    }
    return form;
  }

  private static Set<String> parameters(URI target) {
    return target.getQuery() == null
        ? Set.of()
        : Arrays.stream(target.getRawQuery().split("&")).collect(Collectors.toSet());
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
