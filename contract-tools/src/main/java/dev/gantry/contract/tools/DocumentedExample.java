package dev.gantry.contract.tools;

import tools.jackson.databind.JsonNode;

/** An example and the schema beside it; a missing schema accepts anything. */
record DocumentedExample(ContractExample example, JsonNode schema) {

  /** The same for an example of the source and its counterpart in the effective contract. */
  String key() {
    return String.join(
        " ",
        example.method(),
        example.path(),
        example.place(),
        example.mediaType(),
        example.exampleName());
  }
}
