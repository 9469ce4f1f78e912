package dev.gantry.contract.tests.server;

import dev.gantry.contract.tests.comparison.Difference;
import dev.gantry.contract.tests.contract.Contract;
import dev.gantry.contract.tests.pairing.PairedRequest;
import dev.gantry.contract.tools.SchemaValidator;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether a request that is to succeed is one that the contract allows: its body keeps to the
 * schema, and no required parameter is missing.
 */
public final class RequestSchema {
  private final Contract contract;
  private final SchemaValidator schemas;

  /** Checks requests against this contract. */
  public RequestSchema(Contract contract) {
    this.contract = contract;
    this.schemas = new SchemaValidator(contract.document());
  }

  /** What is wrong with the request. */
  public List<Difference> differences(PairedRequest request) {
    var operation = request.operation();
    var differences = new ArrayList<Difference>();
    operation.parameters().stream()
        .filter(
            it ->
                it.required()
                    && !(it.inPath() ? request.path() : request.query()).containsKey(it.name()))
        .map(it -> new Difference("", "the request lacks the parameter " + it.name()))
        .forEach(differences::add);
    request.body().stream()
        .flatMap(body -> schemas.errors(contract.requestSchema(operation), body).stream())
        .map(error -> new Difference("", "the request breaks the schema: " + error))
        .forEach(differences::add);
    return differences;
  }
}
