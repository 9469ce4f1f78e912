package dev.gantry.contract.tests.contract;

import dev.gantry.contract.tools.ContractExamples;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/** The effective contract, read once. */
public final class Contract {
  private static final String RESOURCE = "/dev/gantry/contract/openapi.json";
  private static final JsonMapper EXACT =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private final JsonNode document;
  private final List<ContractCase> cases;

  private Contract(JsonNode document) {
    this.document = document;
    var operations = new OperationReader(document);
    this.cases =
        ContractExamples.of(document).stream()
            .map(
                example ->
                    new ContractCase(
                        example.caseId(),
                        operations.operationOf(example),
                        example.place(),
                        example.exampleName(),
                        example.value()))
            .toList();
  }

  /** Reads the contract that the build put on the class path. */
  public static Contract load() {
    try (InputStream json = Contract.class.getResourceAsStream(RESOURCE)) {
      return of(EXACT.readTree(json));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As {@link #load()}, for a document that is already in memory. */
  public static Contract of(JsonNode document) {
    return new Contract(document);
  }

  /** Every documented example, in the order of the contract. */
  public List<ContractCase> cases() {
    return cases;
  }

  /** The operations that document an example, in the order of the contract. */
  public List<Operation> operations() {
    return cases.stream().map(ContractCase::operation).distinct().toList();
  }

  /** Whether the contract has an operation with this method and path. */
  public boolean documents(Route route) {
    return operations().stream().anyMatch(route::isOf);
  }

  /** The whole document, for those who follow references. */
  public JsonNode document() {
    return document;
  }

  /** The schema of the body that an operation takes; a missing node where the contract has none. */
  public JsonNode requestSchema(Operation operation) {
    return resolve(described(operation).path("requestBody"))
        .path("content")
        .path(operation.requestMediaType())
        .path("schema");
  }

  /** The schema of an answer; a missing node where the contract has none. */
  public JsonNode answerSchema(Operation operation, int status) {
    return resolve(responses(operation).path(String.valueOf(status)))
        .path("content")
        .path("application/json")
        .path("schema");
  }

  /** Whether the contract has an answer of this status for the operation. */
  public boolean documents(Operation operation, int status) {
    return responses(operation).has(String.valueOf(status));
  }

  private JsonNode responses(Operation operation) {
    return described(operation).path("responses");
  }

  private JsonNode described(Operation operation) {
    return document
        .path("paths")
        .path(operation.path())
        .path(operation.method().toLowerCase(Locale.ROOT));
  }

  /** The node that a {@code $ref} leads to, or the node itself. */
  public JsonNode resolve(JsonNode node) {
    var reference = node.path("$ref").asString("");
    return reference.isEmpty() ? node : resolve(document.at(reference.substring(1)));
  }
}
