package dev.gantry.server.store;

/**
 * How far a workspace has been copied. Sections are copied in their order.
 *
 * @param section the name of the one that was begun last; empty before the first
 * @param position in it; null for its start
 * @param records how many of it are written, all in all
 */
public record CopyProgress(String section, String position, long records) {

  /** Nothing has been copied. */
  public static final CopyProgress NONE = new CopyProgress("", null, 0);
}
