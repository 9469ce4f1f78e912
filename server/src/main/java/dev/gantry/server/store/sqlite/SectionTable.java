package dev.gantry.server.store.sqlite;

import dev.gantry.server.store.CopyBatch;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Where a section lies.
 *
 * @param key column that orders the rows
 * @param start smaller than every key
 * @param condition which rows of the table belong to the section
 * @param select gives the rows that {@code reader} reads, up to its conditions
 * @param writer stores one record, or leaves it as an earlier attempt has written it
 */
record SectionTable<T>(
    String table,
    String key,
    Object start,
    String condition,
    String select,
    RowReader<T> reader,
    Consumer<T> writer) {

  private static final int BATCH = 500;

  /** A table whose rows have numbers in the order in which they came. */
  static <T> SectionTable<T> numbered(
      String table, String condition, String select, RowReader<T> reader, Consumer<T> writer) {
    return new SectionTable<>(table, "seq", 0, condition, select, reader, writer);
  }

  /** A table that is ordered by an id. */
  static <T> SectionTable<T> named(
      String table, String key, String select, RowReader<T> reader, Consumer<T> writer) {
    return new SectionTable<>(table, key, "", "1", select, reader, writer);
  }

  long count(Database database) {
    return database
        .first(
            "SELECT count(*) FROM %s WHERE %s".formatted(table, condition), row -> row.getLong(1))
        .orElseThrow();
  }

  void read(Database database, String position, Consumer<CopyBatch<T>> batches) {
    Optional<String> last = Optional.ofNullable(position);
    do {
      Object from = last.<Object>map(place -> place).orElse(start);
      last = end(database, from);
      last.ifPresent(to -> batches.accept(new CopyBatch<>(between(database, from, to), to)));
    } while (last.isPresent());
  }

  private Optional<String> end(Database database, Object from) {
    String keys =
        "SELECT %1$s FROM %2$s WHERE %3$s AND %1$s > ? ORDER BY %1$s LIMIT %4$d"
            .formatted(key, table, condition, BATCH);
    return database
        .list("SELECT max(%s) FROM (%s)".formatted(key, keys), row -> row.getString(1), from)
        .stream()
        .filter(end -> end != null)
        .findFirst();
  }

  private List<T> between(Database database, Object from, String to) {
    return database.list(
        "%1$sWHERE %2$s AND %3$s > ? AND %3$s <= ? ORDER BY %3$s".formatted(select, condition, key),
        reader,
        from,
        to);
  }
}
