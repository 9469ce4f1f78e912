package dev.gantry.contract.tools.stub;

import dev.gantry.contract.tools.ContractExample;
import dev.gantry.contract.tools.ContractExamples;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * WireMock's stub mappings for every documented answer of a contract.
 *
 * <p>A request that names an example in the header {@value #HEADER}, such as {@code
 * chat.react/400/Example 2}, gets that one. Any other is answered as by a server where all goes
 * well: with the first documented result, or with the documented 401 where the operation wants a
 * login and the request has none.
 */
public final class StubMappings {
  /** The request header that chooses an example by its case id. */
  public static final String HEADER = "X-Gantry-Example";

  private static final String UNAUTHORIZED = "401";

  private final JsonNode contract;
  private final Map<String, ObjectNode> files = new LinkedHashMap<>();

  private StubMappings(JsonNode contract) {
    this.contract = contract;
  }

  /**
   * One file of mappings for each operation, by file name.
   *
   * @param contract an effective contract
   */
  public static Map<String, ObjectNode> of(JsonNode contract) {
    var mappings = new StubMappings(contract);
    ContractExamples.of(contract).stream()
        .filter(example -> !example.isRequest())
        .forEach(mappings::add);
    return mappings.files;
  }

  private void add(ContractExample example) {
    var mappings = mappingsOf(example);
    mappings.add(new StubMapping(example).chosenBy(HEADER));
    if (example.place().startsWith("2") && isFirst(example)) {
      mappings.add(new StubMapping(example).whereAllGoesWell(wantsLogin(example)));
    }
    if (example.place().equals(UNAUTHORIZED) && wantsLogin(example) && isFirst(example)) {
      mappings.add(new StubMapping(example).otherwise());
    }
  }

  private ArrayNode mappingsOf(ContractExample example) {
    var file = endpoint(example).replaceAll("[^A-Za-z0-9._]+", "-").replaceAll("-$", "") + ".json";
    return (ArrayNode)
        files
            .computeIfAbsent(
                file,
                name -> {
                  var tree = JsonNodeFactory.instance.objectNode();
                  tree.putArray("mappings");
                  return tree;
                })
            .path("mappings");
  }

  private boolean isFirst(ContractExample example) {
    return ContractExamples.of(contract).stream()
        .filter(it -> it.operationId().equals(example.operationId()))
        .filter(it -> it.place().charAt(0) == example.place().charAt(0) && !it.isRequest())
        .filter(it -> it.place().charAt(0) == '2' || it.place().equals(example.place()))
        .findFirst()
        .filter(it -> it.caseId().equals(example.caseId()))
        .isPresent();
  }

  private boolean wantsLogin(ContractExample example) {
    return !contract
        .path("paths")
        .path(example.path())
        .path(example.method().toLowerCase(Locale.ROOT))
        .path("security")
        .isEmpty();
  }

  private static String endpoint(ContractExample example) {
    return example.caseId().substring(0, example.caseId().indexOf("/" + example.place() + "/"));
  }
}
