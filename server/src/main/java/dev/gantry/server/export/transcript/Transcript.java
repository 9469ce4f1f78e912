package dev.gantry.server.export.transcript;

import dev.gantry.server.message.Message;
import java.io.IOException;
import java.util.List;

/** A room being written down, message by message and without keeping any of them. */
public interface Transcript {

  /**
   * Adds the next message.
   *
   * @param files those of its files that are in the archive
   */
  void add(Message message, List<AttachedFile> files) throws IOException;

  /** Writes what stands below the last message, and all that was held back. */
  void finish() throws IOException;
}
