package dev.gantry.server.move;

import dev.gantry.server.store.CopyBatch;
import dev.gantry.server.store.CopyProgress;
import dev.gantry.server.store.WorkspaceCopyTarget;
import dev.gantry.server.store.WorkspaceSection;
import dev.gantry.server.store.mongo.MongoCopy;
import java.util.List;
import java.util.function.Consumer;

/** A target that takes some steps, and is gone before the next one. */
final class MortalTarget implements WorkspaceCopyTarget {

  private final WorkspaceCopyTarget target;
  private int left;

  MortalTarget(WorkspaceCopyTarget target, int steps) {
    this.target = target;
    this.left = steps;
  }

  /** As far as it came. */
  static final class Killed extends RuntimeException {

    private static final long serialVersionUID = 1L;
  }

  @Override
  public String name() {
    return target.name();
  }

  @Override
  public long count(WorkspaceSection<?> section) {
    return target.count(section);
  }

  @Override
  public <T> void read(
      WorkspaceSection<T> section, String position, Consumer<CopyBatch<T>> batches) {
    target.read(section, position, batches);
  }

  @Override
  public void requireUnused() {
    target.requireUnused();
  }

  @Override
  public CopyProgress begin(String source) {
    return target.begin(source);
  }

  @Override
  public <T> void write(
      WorkspaceSection<T> section, List<T> records, CopyProgress before, CopyProgress after) {
    if (left-- == 0) {
      if (target instanceof MongoCopy) {
        // Only there is a batch written by several commands.
        target.write(section, records, before, before);
      }
      throw new Killed();
    }
    target.write(section, records, before, after);
  }

  @Override
  public void finish() {
    if (left-- == 0) {
      throw new Killed();
    }
    target.finish();
  }

  @Override
  public void close() {
    target.close();
  }
}
