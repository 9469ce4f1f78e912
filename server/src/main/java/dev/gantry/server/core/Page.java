package dev.gantry.server.core;

import java.util.List;

/**
 * Part of a longer list.
 *
 * @param offset number of entries before the first item, as it was asked for
 * @param total number of entries of the whole list when the page was read
 */
public record Page<T>(List<T> items, int offset, long total) {

  public Page {
    items = List.copyOf(items);
  }
}
