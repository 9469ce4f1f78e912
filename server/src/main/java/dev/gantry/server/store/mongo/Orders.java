package dev.gantry.server.store.mongo;

import dev.gantry.server.core.SortKey;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.bson.Document;

/** Orders in MongoDB's form. */
final class Orders {

  private Orders() {}

  /** By time, the oldest first. */
  static Document oldestFirst() {
    return new Document("ts", 1).append(Records.ID, 1);
  }

  /** As a request wants it, and by time what is the same to it. */
  static Document of(List<SortKey> keys) {
    Document order = new Document();
    keys.forEach(key -> order.putIfAbsent(stored(key.field()), key.ascending() ? 1 : -1));
    oldestFirst().forEach(order::putIfAbsent);
    return order;
  }

  private static String stored(String field) {
    return Arrays.stream(field.split("\\."))
        .map(FieldNames::stored)
        .collect(Collectors.joining("."));
  }
}
