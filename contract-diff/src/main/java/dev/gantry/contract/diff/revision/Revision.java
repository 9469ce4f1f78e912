package dev.gantry.contract.diff.revision;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * One revision of the contract.
 *
 * @param name how the report calls it
 * @param contract the effective contract, as far as it could be built
 * @param problems what its build would stop at; empty when it passes, and for a document alone
 * @param notes what its build named or widened by itself, because no overlay does
 * @param generates whether code can be generated from it; a document alone lacks what overlays give
 */
public record Revision(
    String name,
    ObjectNode contract,
    List<String> problems,
    List<String> notes,
    boolean generates) {}
