package dev.gantry.contract.tests.server;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.ValidationReport;
import dev.gantry.contract.tests.contract.Contract;
import dev.gantry.contract.tests.contract.Operation;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Holds answers against the contract with a validator that no part of the server uses: Atlassian's,
 * on another library for JSON schemas. It does not understand {@code nullable} beside {@code
 * allOf}, and leaves such a value to the other one.
 */
final class IndependentValidator {
  private final OpenApiInteractionValidator validator;

  IndependentValidator(Contract contract) {
    validator =
        OpenApiInteractionValidator.createForInlineApiSpecification(
                readable(contract.document()).toString())
            .withParseOptions(options())
            .build();
  }

  /** What is wrong with an answer, one line each. */
  List<String> breaches(Operation operation, ServerAnswer answer) {
    var response =
        SimpleResponse.Builder.status(answer.status())
            .withContentType(answer.contentType())
            .withBody(answer.body())
            .build();
    return validator
        .validateResponse(operation.path(), Request.Method.valueOf(operation.method()), response)
        .getMessages()
        .stream()
        .filter(it -> it.getLevel() == ValidationReport.Level.ERROR)
        .map(ValidationReport.Message::getMessage)
        .toList();
  }

  /** The parser must not guess types, as it would where it puts every reference in its place. */
  private static ParseOptions options() {
    var options = new ParseOptions();
    options.setResolve(true);
    options.setInferSchemaType(false);
    return options;
  }

  private static JsonNode readable(JsonNode contract) {
    var copy = contract.deepCopy();
    for (var path : copy.path("paths")) {
      for (var operation : path) {
        if (operation.path("responses") instanceof ObjectNode responses) {
          responses.properties().forEach(it -> it.setValue(resolved(contract, it.getValue())));
        }
      }
    }
    leaveNullableComposed(copy);
    return copy;
  }

  private static JsonNode resolved(JsonNode contract, JsonNode response) {
    var reference = response.path("$ref").asString("");
    return reference.isEmpty() ? response : contract.at(reference.substring(1)).deepCopy();
  }

  private static void leaveNullableComposed(JsonNode node) {
    if (node instanceof ObjectNode object && object.path("nullable").asBoolean(false)) {
      object.remove("allOf");
    }
    node.forEach(IndependentValidator::leaveNullableComposed);
  }
}
