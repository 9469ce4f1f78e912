package dev.gantry.server.store.mongo;

import com.mongodb.client.model.Filters;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * The order of messages: by a time and, within one millisecond, as they were stored. A field beside
 * Rocket.Chat's own holds the stamp that a message got when it was stored; those that Rocket.Chat
 * itself has stored come first within their millisecond.
 */
final class MessageOrder {

  static final String FIELD = "gantryOrder";

  static final String TIME = "ts";

  private static final Comparator<Document> OLDEST_FIRST =
      Comparator.comparing((Document message) -> message.getDate(TIME))
          .thenComparing(
              message -> message.getDate(FIELD), Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparing(message -> message.getString(Records.ID));

  private MessageOrder() {}

  /** What the database sorts by. */
  static Document byTime(boolean ascending) {
    return by(TIME, ascending);
  }

  /** The same for another time, and by {@code ts} where that is the same or missing. */
  static Document by(String time, boolean ascending) {
    int direction = ascending ? 1 : -1;
    return new Document(time, direction).append(TIME, direction).append(FIELD, direction);
  }

  /** Oldest first, with no two messages in one place. */
  static Document total() {
    return byTime(true).append(Records.ID, 1);
  }

  /** The order of {@link #byTime} among stored messages. */
  static Comparator<Document> comparator(boolean ascending) {
    return ascending ? OLDEST_FIRST : OLDEST_FIRST.reversed();
  }

  /** Messages that come later, by {@link #total}, than a stored one. */
  static Bson after(Document message) {
    Date time = message.getDate(TIME);
    Date order = message.getDate(FIELD);
    return Filters.and(
        // It says nothing more than the rest; an index finds the place by it.
        Filters.gte(TIME, time),
        Filters.or(
            Filters.gt(TIME, time),
            order == null ? Filters.ne(FIELD, null) : Filters.gt(FIELD, order),
            Filters.and(
                Filters.eq(FIELD, order), Filters.gt(Records.ID, message.getString(Records.ID)))));
  }

  /** A moment as the database has it. */
  static Date date(Instant moment) {
    return new Date(moment.toEpochMilli());
  }
}
