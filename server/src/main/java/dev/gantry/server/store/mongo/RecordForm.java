package dev.gantry.server.store.mongo;

import java.util.Set;
import org.bson.Document;

/**
 * How records of a type lie in documents.
 *
 * @param hidden fields that are no part of the record
 */
record RecordForm<T>(Documents documents, Class<T> type, Set<String> hidden) {

  T read(Document document) {
    Document visible = new Document(document);
    hidden.forEach(visible::remove);
    return documents.read(visible, type);
  }

  Document write(T record) {
    return documents.write(record);
  }

  /** Adds fields beside those of the record; null stands for none. */
  static void put(Document document, Document more) {
    more.forEach(
        (field, value) -> {
          if (value == null) {
            document.remove(field);
          } else {
            document.put(field, value);
          }
        });
  }

  /** What the record does not show stays as it is stored, of whatever type. */
  Document merged(Document stored, Document wanted, Document more) {
    Document merged = new Document(stored);
    Document before = write(read(stored));
    before.keySet().stream().filter(field -> !wanted.containsKey(field)).forEach(merged::remove);
    wanted.forEach(
        (field, value) -> {
          if (!value.equals(before.get(field))) {
            merged.put(field, value);
          }
        });
    put(merged, more);
    return merged;
  }
}
