package dev.gantry.server.move;

/** Shows how far a move is. */
interface MoveDisplay {

  /**
   * Begins a task, such as copying a section.
   *
   * @param total number of records
   * @param done how many were done by an earlier attempt
   */
  Task begin(String name, long total, long done);

  /** Says something in a line of its own. */
  void say(String line);

  /** A task that is being done; closed at its end. */
  interface Task extends AutoCloseable {

    /** Counts records that are done. */
    void advance(long records);

    @Override
    void close();
  }
}
