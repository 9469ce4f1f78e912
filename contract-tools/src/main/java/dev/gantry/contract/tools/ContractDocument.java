package dev.gantry.contract.tools;

import tools.jackson.databind.node.ObjectNode;

/**
 * One OpenAPI document of the folder, exactly as it is written.
 *
 * @param file the file's name, by which overlays and messages refer to it
 */
record ContractDocument(String file, ObjectNode tree) {

  /** A copy that overlays may change. */
  ObjectNode mutableCopy() {
    return tree.deepCopy();
  }
}
