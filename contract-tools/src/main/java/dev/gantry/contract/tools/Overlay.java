package dev.gantry.contract.tools;

import java.util.List;

/**
 * An OpenAPI Overlay 1.0 document.
 *
 * @param extended the file name of the document it belongs to; null when it applies to the merged
 *     contract
 */
record Overlay(String file, String extended, List<OverlayAction> actions) {

  boolean appliesToMerged() {
    return extended == null;
  }

  String nameOf(OverlayAction action) {
    return file + " action " + action.position() + " (" + action.description() + ")";
  }
}
