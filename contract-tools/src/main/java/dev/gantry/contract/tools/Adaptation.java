package dev.gantry.contract.tools;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes a contract fit for the generators where no overlay has done it, so that a new revision
 * builds as it comes. It names and widens, as overlays do.
 */
final class Adaptation {
  private Adaptation() {}

  /** What was done, one line each, with the place where an overlay can do it better. */
  static List<String> adapt(ObjectNode contract) {
    var notes = new ArrayList<String>();
    ComponentNames.give(contract, notes);
    OperationNames.give(contract, notes);
    Alternatives.merge(contract, notes);
    EnumTypes.widen(contract, notes);
    NameClashes.resolve(contract, notes);
    SchemaTitles.give(contract, notes);
    return List.copyOf(notes);
  }
}
