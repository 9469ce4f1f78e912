package dev.gantry.server.move;

import dev.gantry.server.store.CopyBatch;
import dev.gantry.server.store.CopyProgress;
import dev.gantry.server.store.WorkspaceSection;
import java.util.List;

/** Copies a workspace into an empty one, from where an earlier attempt was broken off. */
final class Move {

  private final MoveEnd from;
  private final MoveEnd to;
  private final MoveDisplay display;
  private final MovedBytes bytes;
  private CopyProgress progress = CopyProgress.NONE;

  Move(MoveEnd from, MoveEnd to, MoveDisplay display) {
    this.from = from;
    this.to = to;
    this.display = display;
    this.bytes = new MovedBytes(from, to);
  }

  /**
   * Copies and checks all sections, and lets servers use the target where it is the same.
   *
   * @return the names of the sections that differ
   */
  List<String> run() {
    progress = to.records().begin(from.records().name());
    List<WorkspaceSection<?>> left = left();
    left.forEach(this::copy);
    List<String> different = new MoveCheck(from, to, display).run();
    from.records().requireUnused();
    to.records().requireUnused();
    if (different.isEmpty()) {
      to.records().finish();
    }
    return different;
  }

  private List<WorkspaceSection<?>> left() {
    return WorkspaceSection.ALL.stream()
        .dropWhile(section -> !progress.section().isEmpty() && !isBegun(section))
        .toList();
  }

  private boolean isBegun(WorkspaceSection<?> section) {
    return progress.section().equals(section.name());
  }

  private <T> void copy(WorkspaceSection<T> section) {
    // A section without a position is read from its start.
    if (!isBegun(section) || progress.position() == null) {
      progress = new CopyProgress(section.name(), null, 0);
    }
    long total = from.records().count(section);
    try (MoveDisplay.Task task =
        display.begin("Copying " + section.name(), total, progress.records())) {
      from.read(
          section,
          progress.position(),
          batch -> {
            write(section, batch);
            task.advance(batch.records().size());
          });
    }
  }

  private <T> void write(WorkspaceSection<T> section, CopyBatch<T> batch) {
    List<T> records = bytes.copy(section, batch.records());
    CopyProgress after =
        new CopyProgress(
            section.name(), batch.position(), progress.records() + batch.records().size());
    to.records().write(section, records, progress, after);
    progress = after;
  }
}
