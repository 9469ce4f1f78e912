package dev.gantry.contract.tests.contract;

import dev.gantry.contract.tools.ContractExample;
import dev.gantry.contract.tools.ContractExamples;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Describes the operations that documented examples belong to. */
final class OperationReader {
  private final OpenAPI contract;
  private final Map<String, Map<String, JsonNode>> requestExamples = new HashMap<>();
  private final Map<String, Operation> operations = new HashMap<>();

  OperationReader(JsonNode document) {
    var options = new ParseOptions();
    options.setResolve(true);
    contract =
        new OpenAPIV3Parser().readContents(document.toString(), List.of(), options).getOpenAPI();
    ContractExamples.of(document).stream()
        .filter(ContractExample::isRequest)
        .forEach(
            example ->
                requestExamples
                    .computeIfAbsent(example.operationId(), id -> new LinkedHashMap<>())
                    .put(example.exampleName(), example.value()));
  }

  Operation operationOf(ContractExample example) {
    return operations.computeIfAbsent(example.operationId(), id -> describe(example));
  }

  private Operation describe(ContractExample example) {
    var pathItem = contract.getPaths().get(example.path());
    var described = pathItem.readOperationsMap().get(HttpMethod.valueOf(example.method()));
    var mediaType =
        described.getRequestBody() == null
            ? ""
            : described.getRequestBody().getContent().keySet().iterator().next();
    return new Operation(
        example.operationId(),
        endpoint(example),
        example.method(),
        example.path(),
        Stream.of(pathItem.getParameters(), described.getParameters())
            .flatMap(parameters -> parameters == null ? Stream.empty() : parameters.stream())
            .map(OperationReader::parameter)
            .toList(),
        described.getSecurity() != null && !described.getSecurity().isEmpty(),
        mediaType,
        requestExamples.getOrDefault(example.operationId(), Map.of()));
  }

  private static OperationParameter parameter(Parameter parameter) {
    var example =
        parameter.getExample() == null
            ? parameter.getSchema().getExample()
            : parameter.getExample();
    return new OperationParameter(
        parameter.getName(),
        parameter.getIn().equals("path"),
        Boolean.TRUE.equals(parameter.getRequired()),
        Optional.ofNullable(example).map(Object::toString));
  }

  private static String endpoint(ContractExample example) {
    return example.caseId().substring(0, example.caseId().indexOf("/" + example.place() + "/"));
  }
}
