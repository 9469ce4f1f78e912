package dev.gantry.contract.tests.server;

import dev.gantry.contract.tests.comparison.BodyComparison;
import dev.gantry.contract.tests.comparison.Difference;
import dev.gantry.contract.tests.comparison.LeafRule;
import dev.gantry.contract.tests.contract.Contract;
import dev.gantry.contract.tests.contract.ContractCase;
import dev.gantry.contract.tests.pairing.Expectation;
import dev.gantry.contract.tests.report.Evidence;
import dev.gantry.contract.tests.report.Exactness;
import dev.gantry.contract.tools.SchemaValidator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Compares an answer with the documented one: status, content type, body, and the schema of the
 * contract. A wrong status is reported with the whole answer, because that says why.
 */
public final class AnswerCheck {
  private static final String JSON = "application/json";
  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build())
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private static final Set<String> TELLING = Set.of("success", "status", "errorType");

  private final Contract contract;
  private final SchemaValidator schemas;
  private final ResultEnvelope envelopes;

  /** Checks answers against this contract. */
  public AnswerCheck(Contract contract) {
    this.contract = contract;
    this.schemas = new SchemaValidator(contract.document());
    this.envelopes = new ResultEnvelope(contract);
  }

  List<Difference> differences(
      ContractCase contractCase, Expectation expectation, ServerAnswer answer) {
    return differences(
        contractCase, answer, received -> bodyDifferences(contractCase, expectation, received));
  }

  /**
   * What is wrong with an answer of a server whose content nobody knows: status, media type with
   * whatever parameters, schema, and the keys and types that the contract shows in every such
   * answer. Of values only those count that say what kind of answer it is.
   */
  public List<Difference> differencesInShape(ContractCase contractCase, ServerAnswer answer) {
    return differences(
        contractCase,
        answer.withoutParameters(),
        received ->
            Stream.of(
                    contractCase.isSuccess()
                        ? envelopes.differences(contractCase.operation(), received)
                        : shapeOf(contractCase).differences(contractCase.value(), received),
                    breachesOfTheSchema(contractCase, received))
                .flatMap(List::stream)
                .toList());
  }

  private static BodyComparison shapeOf(ContractCase error) {
    var others =
        error.value().propertyNames().stream()
            .filter(name -> !TELLING.contains(name))
            .map(name -> "/" + name)
            .toList();
    return new BodyComparison(others, Map.of(), LeafRule.SAME_VALUE);
  }

  private List<Difference> differences(
      ContractCase contractCase,
      ServerAnswer answer,
      Function<JsonNode, List<Difference>> compareBody) {
    if (answer.status() != contractCase.status()) {
      return List.of(wrongStatus(contractCase, answer));
    }
    var differences = new ArrayList<Difference>();
    if (!answer.contentType().equals(JSON)) {
      differences.add(
          new Difference(
              "", "expected content type " + JSON + ", received " + answer.contentType()));
    }
    try {
      differences.addAll(compareBody.apply(MAPPER.readTree(answer.body())));
    } catch (JacksonException e) {
      differences.add(
          new Difference(
              "", "expected JSON (" + e.getOriginalMessage() + "), received " + answer.body()));
    }
    return differences;
  }

  private Difference wrongStatus(ContractCase contractCase, ServerAnswer answer) {
    var documented = contract.documents(contractCase.operation(), answer.status());
    return new Difference(
        "",
        "expected status "
            + contractCase.status()
            + ", received "
            + answer.status()
            + (documented ? " " : ", which the contract does not document, ")
            + answer.body());
  }

  /** What the outcome of an answer tells of which only the shape was compared. */
  public Evidence evidenceOfShape(ContractCase contractCase, ServerAnswer answer, String curl) {
    var documented = contract.documents(contractCase.operation(), answer.status());
    return new Evidence(curl, Exactness.SHAPE_ONLY, documented ? 0 : answer.status());
  }

  /** What the outcome of such an answer tells. */
  Evidence evidence(
      ContractCase contractCase, Expectation expectation, ServerAnswer answer, String curl) {
    var exactness =
        expected(contractCase, expectation)
            .map(it -> Exactness.of(it, expectation.comparison()))
            .orElse(Exactness.SHAPE_ONLY);
    var documented = contract.documents(contractCase.operation(), answer.status());
    return new Evidence(curl, exactness, documented ? 0 : answer.status());
  }

  private List<Difference> bodyDifferences(
      ContractCase contractCase, Expectation expectation, JsonNode received) {
    var differences = new ArrayList<Difference>();
    expected(contractCase, expectation)
        .ifPresent(it -> differences.addAll(expectation.comparison().differences(it, received)));
    if (contractCase.isRequest()) {
      differences.addAll(envelopes.differences(contractCase.operation(), received));
    }
    differences.addAll(breachesOfTheSchema(contractCase, received));
    return differences;
  }

  private List<Difference> breachesOfTheSchema(ContractCase contractCase, JsonNode received) {
    var schema = contract.answerSchema(contractCase.operation(), contractCase.status());
    return schemas.errors(schema, received).stream()
        .map(error -> new Difference("", "breaks the schema: " + error))
        .toList();
  }

  /** The contract does not say which answer belongs to a documented request; the recipe may. */
  private static Optional<JsonNode> expected(ContractCase contractCase, Expectation expectation) {
    return contractCase.isRequest() ? expectation.answer() : Optional.of(contractCase.value());
  }
}
