package dev.gantry.server.store;

import java.util.function.Consumer;

/**
 * A workspace from which all is read, one section after the other, in batches that fit into memory
 * however large it is. No server uses it meanwhile.
 */
public interface WorkspaceCopySource extends AutoCloseable {

  /** What it is called, without any password; the same each time it is opened. */
  String name();

  /** How many records a section has. */
  long count(WorkspaceSection<?> section);

  /**
   * Reads a section.
   *
   * @param position of an earlier batch, to go on after it; null for the start
   */
  <T> void read(WorkspaceSection<T> section, String position, Consumer<CopyBatch<T>> batches);

  /**
   * Tells whether somebody has used the workspace since it was opened.
   *
   * @throws StorageUnavailableException if so
   */
  void requireUnused();

  @Override
  void close();
}
