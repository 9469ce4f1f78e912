package dev.gantry.server.store.mongo;

import dev.gantry.server.core.PageRequest;
import dev.gantry.server.core.SortKey;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.bson.Document;

/**
 * The order in which a list is kept, and any other that a page asks for.
 *
 * @param time the field by which an index has the list in order
 * @param ascending whether a page without a sort begins with the oldest
 */
record ListOrder(String time, boolean ascending) {

  /** What the database sorts by; by the list's own order where all else is the same. */
  Document of(PageRequest page) {
    if (page.sort().isEmpty()) {
      return own(ascending);
    }
    SortKey first = page.sort().get(0);
    if (page.sort().size() == 1 && first.field().equals(time)) {
      return own(first.ascending());
    }
    Document sort = new Document();
    page.sort().forEach(key -> sort.putIfAbsent(path(key), key.ascending() ? 1 : -1));
    own(true).forEach(sort::putIfAbsent);
    return sort;
  }

  private Document own(boolean up) {
    int direction = up ? 1 : -1;
    return time.equals(MessageTrash.REMOVED_AT)
        ? new Document(time, direction).append(Records.ID, direction)
        : MessageOrder.by(time, up);
  }

  private static String path(SortKey key) {
    return Arrays.stream(key.field().split("\\."))
        .map(FieldNames::stored)
        .collect(Collectors.joining("."));
  }
}
