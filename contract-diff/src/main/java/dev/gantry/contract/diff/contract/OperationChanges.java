package dev.gantry.contract.diff.contract;

import java.util.List;

/**
 * What changes in one operation.
 *
 * @param operation method and path, as {@code POST /api/v1/chat.update}
 * @param changes never empty
 */
public record OperationChanges(String operation, Kind kind, List<Change> changes) {

  /** Whether the operation is in both revisions. */
  public enum Kind {
    ADDED,
    CHANGED,
    REMOVED
  }

  /** Whether one of the changes is. */
  public boolean breaking() {
    return changes.stream().anyMatch(Change::breaking);
  }
}
