package dev.gantry.server.store.mongo;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import dev.gantry.server.core.Page;
import dev.gantry.server.core.PageRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * Pages of what matches in one collection. An offset is skipped and a total counted along an index,
 * which costs more the larger the list is; a page with the list's end on it is not counted.
 *
 * <p>The database shows no common moment to two questions. So the page is read first: where it is
 * the last one the total follows from it, and no total is less than what the page shows.
 */
final class DocumentPages<T> {

  private final Records<?> records;
  private final Bson shown;
  private final Function<Document, T> reader;

  /**
   * @param shown the fields that the reader needs
   */
  DocumentPages(Records<?> records, Bson shown, Function<Document, T> reader) {
    this.records = records;
    this.shown = shown;
    this.reader = reader;
  }

  Page<T> page(Bson filter, Document order, PageRequest page) {
    return Sorted.list(() -> pageOf(filter, order, page));
  }

  private Page<T> pageOf(Bson filter, Document order, PageRequest page) {
    return records.ask(
        found -> {
          List<T> items = items(found, filter, order, page);
          long end = (long) page.offset() + items.size();
          boolean last = items.size() < page.count() && (page.offset() == 0 || !items.isEmpty());
          long total = last ? end : found.countDocuments(filter);
          return new Page<>(items, page.offset(), items.isEmpty() ? total : Math.max(total, end));
        });
  }

  /** A page of those whose field passes; reads this field of all, and the documents of the page. */
  Page<T> picked(
      Bson filter, String field, Predicate<String> test, Document order, PageRequest page) {
    return Sorted.list(() -> pickedOf(filter, field, test, order, page));
  }

  private Page<T> pickedOf(
      Bson filter, String field, Predicate<String> test, Document order, PageRequest page) {
    return records.ask(
        found -> {
          List<String> ids = new ArrayList<>();
          long total = 0;
          try (MongoCursor<Document> all =
              sorted(found.find(filter), order).projection(Projections.include(field)).cursor()) {
            while (all.hasNext()) {
              Document one = all.next();
              String text = one.getString(field);
              if (text != null && test.test(text)) {
                if (total >= page.offset() && ids.size() < page.count()) {
                  ids.add(one.getString(Records.ID));
                }
                total++;
              }
            }
          }
          return new Page<>(byId(found, ids), page.offset(), total);
        });
  }

  private List<T> items(
      MongoCollection<Document> found, Bson filter, Document order, PageRequest page) {
    // To the database, a limit of 0 is none.
    return page.count() == 0
        ? List.of()
        : sorted(found.find(filter), order)
            .projection(shown)
            .skip(page.offset())
            .limit(page.count())
            .map(reader::apply)
            .into(new ArrayList<>());
  }

  private List<T> byId(MongoCollection<Document> found, List<String> ids) {
    Map<String, T> items = new HashMap<>();
    if (!ids.isEmpty()) {
      found
          .find(Filters.in(Records.ID, ids))
          .projection(shown)
          .forEach(one -> items.put(one.getString(Records.ID), reader.apply(one)));
    }
    return ids.stream().map(items::get).filter(Objects::nonNull).toList();
  }

  private static FindIterable<Document> sorted(FindIterable<Document> found, Document order) {
    return found.sort(order).allowDiskUse(true);
  }
}
