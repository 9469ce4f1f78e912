package dev.gantry.contract.tools;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * A contract as far as it could be built.
 *
 * @param tree the effective contract; where there are problems, it lacks what they are about
 * @param problems what the build would stop at, one readable line each; empty when it passes
 * @param notes what the build named or widened by itself, one readable line each; an overlay can do
 *     it better
 */
public record BuiltContract(ObjectNode tree, List<String> problems, List<String> notes) {}
