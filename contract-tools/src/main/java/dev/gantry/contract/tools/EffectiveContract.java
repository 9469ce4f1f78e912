package dev.gantry.contract.tools;

import java.util.ArrayList;
import tools.jackson.databind.node.ObjectNode;

/** The one contract that everything else is generated from and tested against. */
record EffectiveContract(ObjectNode tree) {

  /**
   * Applies each document's overlays, merges the documents, and applies the overlays that belong to
   * none of them.
   *
   * @throws ContractException naming every overlay target that is gone and every conflict
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
    if (!problems.isEmpty()) {
      throw ContractException.of(problems);
    }
    return new EffectiveContract(merged);
  }
}
