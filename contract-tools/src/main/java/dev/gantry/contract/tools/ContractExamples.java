package dev.gantry.contract.tools;

import java.io.InputStream;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** The documented requests and answers of a contract, each with its case id. */
public final class ContractExamples {
  private ContractExamples() {}

  /**
   * Reads the examples of an effective contract, in its order. A response that several operations
   * share counts once for each of them.
   *
   * @param contract the JSON that {@code build} wrote; the caller closes it
   */
  public static List<ContractExample> read(InputStream contract) {
    return of(ContractReader.json(contract));
  }

  /** As {@link #read}, for a contract that is already in memory. */
  public static List<ContractExample> of(JsonNode contract) {
    return ExampleFinder.find(contract).stream()
        .map(DocumentedExample::example)
        .filter(example -> !example.place().startsWith(ExampleFinder.PARAMETER))
        .toList();
  }
}
