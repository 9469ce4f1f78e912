package dev.gantry.server.move;

import dev.gantry.server.export.ExportArchives;
import dev.gantry.server.export.UserDataFile;
import dev.gantry.server.file.FileContents;
import dev.gantry.server.store.CopyBatch;
import dev.gantry.server.store.WorkspaceCopyTarget;
import dev.gantry.server.store.WorkspaceSection;
import java.util.List;
import java.util.function.Consumer;

/**
 * A workspace that is moved, or the one that it becomes.
 *
 * @param contents bytes of uploads
 * @param archives bytes of finished exports
 */
record MoveEnd(WorkspaceCopyTarget records, FileContents contents, ExportArchives archives)
    implements AutoCloseable {

  /** Reads a section, without exports whose archives are gone. */
  <T> void read(WorkspaceSection<T> section, String position, Consumer<CopyBatch<T>> batches) {
    records.read(
        section,
        position,
        batch -> {
          List<T> whole = batch.records().stream().filter(this::isWhole).toList();
          batches.accept(new CopyBatch<>(whole, batch.position()));
        });
  }

  @Override
  public void close() {
    records.close();
  }

  private boolean isWhole(Object moved) {
    return !(moved instanceof UserDataFile file) || archives.exists(file.location());
  }
}
