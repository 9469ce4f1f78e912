package dev.gantry.server.core;

import java.util.List;

/**
 * Which part of a list is wanted.
 *
 * @param offset number of entries to leave out, 0 or more
 * @param count most entries to give, 0 or more
 * @param sort by what to order, first key first; empty for the list's own order
 */
public record PageRequest(int offset, int count, List<SortKey> sort) {

  public PageRequest {
    if (offset < 0 || count < 0) {
      throw new IllegalArgumentException("negative offset or count");
    }
    sort = List.copyOf(sort);
  }

  /** A page in the list's own order. */
  public static PageRequest of(int offset, int count) {
    return new PageRequest(offset, count, List.of());
  }
}
