package dev.gantry.contract.tools;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * What a schema is called by its place alone: {@code ArchiveMessageResponseFile} is an entry of
 * {@code files} in the answer of {@code archiveMessage}.
 */
final class PlaceName {
  private static final Map<String, String> ANSWERS =
      Map.ofEntries(
          Map.entry("default", "DefaultResponse"),
          Map.entry("200", "Response"),
          Map.entry("201", "CreatedResponse"),
          Map.entry("202", "AcceptedResponse"),
          Map.entry("204", "NoContentResponse"),
          Map.entry("400", "BadRequestResponse"),
          Map.entry("401", "UnauthorizedResponse"),
          Map.entry("403", "ForbiddenResponse"),
          Map.entry("404", "NotFoundResponse"),
          Map.entry("409", "ConflictResponse"),
          Map.entry("413", "TooLargeResponse"),
          Map.entry("429", "TooManyRequestsResponse"),
          Map.entry("500", "ServerErrorResponse"));

  private PlaceName() {}

  static String of(JsonNode contract, OverlayTarget target) {
    var steps = target.steps();
    var name =
        steps.get(0).equals("paths")
            ? Names.capitalized(contract.at(pointer(steps.subList(0, 3))).asString("operation"))
            : Names.ofClass(steps.get(2));
    var isBody = !steps.get(1).equals("schemas") && !steps.get(1).equals("parameters");
    if (isBody && !steps.get(0).equals("paths")) {
      name += steps.get(1).equals("responses") ? "Response" : "Request";
    }
    return Names.ofClass(name + inside(steps.subList(3, steps.size())));
  }

  private static String inside(List<String> steps) {
    var name = new StringBuilder();
    for (int i = 0; i < steps.size(); i++) {
      switch (steps.get(i)) {
        case "requestBody" -> name.append("Request");
        case "responses" -> name.append(answer(steps.get(++i)));
        case "parameters" -> name.append("Parameter").append(steps.get(++i)).append(' ');
        case "content", "allOf" -> i++;
        case "properties" -> name.append(Names.ofClass(steps.get(++i)));
        case "items" -> asEntry(name);
        case "additionalProperties" -> name.append("Value");
        default -> {}
      }
    }
    return name.toString();
  }

  private static String answer(String status) {
    return ANSWERS.getOrDefault(status, Names.ofClass("status " + status) + "Response");
  }

  private static void asEntry(StringBuilder name) {
    var list = name.toString();
    var singular = Names.singular(list);
    name.setLength(0);
    name.append(singular.equals(list) || list.isEmpty() ? list + "Item" : singular);
  }

  private static String pointer(List<String> steps) {
    var pointer = new StringBuilder();
    steps.forEach(it -> pointer.append('/').append(it.replace("~", "~0").replace("/", "~1")));
    return pointer.append("/operationId").toString();
  }
}
