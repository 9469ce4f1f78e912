package dev.gantry.contract.tools;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * The one contract that everything else is generated from and tested against.
 *
 * @param problems every overlay target that is gone and every conflict between documents; the tree
 *     then lacks what these would have given, and must not be used
 * @param notes what was named or widened where no overlay does it
 */
record EffectiveContract(ObjectNode tree, List<String> problems, List<String> notes) {

  /**
   * Applies each document's overlays, merges the documents, and applies the overlays that belong to
   * none of them. What is then still without a name, or nothing that code can be generated from, is
   * adapted; lists are marked, and operations say where else they are.
   */
  static EffectiveContract of(ContractFolder folder) {
    var problems = new ArrayList<String>();
    var overlays = new OverlayApplier(problems);
    var merger = new DocumentMerger(problems);
    for (var document : folder.documents()) {
      var tree = document.mutableCopy();
      folder.overlaysOf(document).forEach(overlay -> overlays.apply(overlay, tree));
      merger.add(document.file(), tree);
    }
    var merged = merger.merged();
    folder.overlaysOfMerged().forEach(overlay -> overlays.apply(overlay, merged));
    var notes = Adaptation.adapt(merged);
    ListMarks.set(merged);
    Aliases.describe(merged);
    return new EffectiveContract(merged, List.copyOf(problems), notes);
  }
}
