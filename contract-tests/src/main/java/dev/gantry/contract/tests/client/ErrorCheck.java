package dev.gantry.contract.tests.client;

import dev.gantry.client.error.BadRequestException;
import dev.gantry.client.error.ForbiddenException;
import dev.gantry.client.error.NotFoundException;
import dev.gantry.client.error.RocketChatException;
import dev.gantry.client.error.TooManyRequestsException;
import dev.gantry.client.error.UnauthorizedException;
import dev.gantry.contract.tests.comparison.BodyComparison;
import dev.gantry.contract.tests.comparison.Difference;
import dev.gantry.contract.tests.contract.ContractCase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whether a documented error arrived as an exception that tells all of it. */
final class ErrorCheck {
  private static final JsonMapper MAPPER = new JsonMapper();
  private static final Map<Integer, Class<? extends RocketChatException>> TYPES =
      Map.of(
          400, BadRequestException.class,
          401, UnauthorizedException.class,
          403, ForbiddenException.class,
          404, NotFoundException.class,
          429, TooManyRequestsException.class);

  private ErrorCheck() {}

  static List<Difference> differences(ContractCase contractCase, RocketChatException thrown) {
    if (thrown.getStatus() != contractCase.status()) {
      return List.of(
          new Difference(
              "",
              "expected an answer of " + contractCase.status() + ", the client threw " + thrown));
    }
    var documented = contractCase.value();
    var differences = new ArrayList<>(compareBodies(documented, thrown));
    var type = TYPES.getOrDefault(thrown.getStatus(), RocketChatException.class);
    if (thrown.getClass() != type) {
      differences.add(
          new Difference("", "expected " + type.getSimpleName() + ", the client threw " + thrown));
    }
    compareText("/error", documented.path("error"), thrown.getError(), differences);
    compareText("/errorType", documented.path("errorType"), thrown.getErrorType(), differences);
    if (documented.has("details")) {
      differences.addAll(
          BodyComparison.EXACT.differences(
              documented.get("details"), MAPPER.valueToTree(thrown.getDetails())));
    }
    return differences;
  }

  private static List<Difference> compareBodies(JsonNode documented, RocketChatException thrown) {
    try {
      return BodyComparison.EXACT.differences(
          documented, MAPPER.readTree(String.valueOf(thrown.getBody())));
    } catch (JacksonException e) {
      return List.of(new Difference("", "the exception's body is " + thrown.getBody()));
    }
  }

  private static void compareText(
      String pointer, JsonNode documented, String thrown, List<Difference> differences) {
    if (documented.isString() && !documented.stringValue().equals(thrown)) {
      differences.add(
          new Difference(
              pointer, "expected " + documented + " in the exception, it says " + thrown));
    }
  }
}
