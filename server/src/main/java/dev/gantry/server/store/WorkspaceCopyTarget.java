package dev.gantry.server.store;

import java.util.List;

/**
 * An empty workspace that another one is copied into. From the first step to the last no server
 * starts on it. What is written can be read at once, to be checked.
 */
public interface WorkspaceCopyTarget extends WorkspaceCopySource {

  /**
   * Begins to copy, or goes on where the same copy was broken off.
   *
   * @param source name of the workspace that is copied
   * @return how far it has come
   * @throws StorageUnavailableException where the target is neither empty nor begun from this
   *     source
   */
  CopyProgress begin(String source);

  /**
   * Writes records durably, be it once more where a broken copy has written them, and remembers how
   * far it has come. Times, stamps and counters stay as they are.
   *
   * @param before how far it had come before these records
   * @param after with these records
   */
  <T> void write(
      WorkspaceSection<T> section, List<T> records, CopyProgress before, CopyProgress after);

  /** Hands the workspace over to servers. */
  void finish();
}
