package dev.gantry.server.http.contract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The effective contract as it stands in the {@code gantry-contract} jar. */
public final class ContractDocument {

  /** Where the contract lies on the class path. */
  public static final String RESOURCE = "/dev/gantry/contract/openapi.json";

  private final JsonNode root;

  private ContractDocument(JsonNode root) {
    this.root = root;
  }

  /** Reads the contract from the class path. */
  public static ContractDocument load(JsonMapper mapper) {
    try (InputStream contract = ContractDocument.class.getResourceAsStream(RESOURCE)) {
      return new ContractDocument(mapper.readTree(contract));
    } catch (IOException e) {
      throw new UncheckedIOException("the contract cannot be read from " + RESOURCE, e);
    }
  }

  static ContractDocument of(JsonNode root) {
    return new ContractDocument(root);
  }

  /** The paths of all operations, such as {@code /api/v1/chat.getMessage}, and their aliases. */
  public List<String> paths() {
    return root.path("paths")
        .propertyStream()
        .flatMap(path -> Stream.concat(Stream.of(path.getKey()), aliases(path.getValue())))
        .toList();
  }

  private static Stream<String> aliases(JsonNode path) {
    return path.valueStream()
        .flatMap(operation -> operation.path("x-aliases").valueStream())
        .map(JsonNode::asString);
  }

  JsonNode root() {
    return root;
  }

  /** The node itself, or what its local {@code $ref} points at. */
  JsonNode resolve(JsonNode node) {
    JsonNode reference = node.path("$ref");
    return reference.isString() ? root.at(reference.asString().substring(1)) : node;
  }
}
