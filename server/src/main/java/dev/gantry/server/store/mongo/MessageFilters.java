package dev.gantry.server.store.mongo;

import com.mongodb.client.model.Filters;
import dev.gantry.server.message.HistorySpan;
import dev.gantry.server.message.MessageList;
import dev.gantry.server.message.MessageMarks;
import java.util.ArrayList;
import java.util.List;
import org.bson.conversions.Bson;

/** The lists of messages as questions to the database. */
final class MessageFilters {

  static final Bson IN_THREAD_ONLY =
      Filters.and(Filters.exists("tmid"), Filters.ne("tmid", null), Filters.ne("tshow", true));

  static final Bson NOT_IN_THREAD_ONLY =
      Filters.or(Filters.eq("tmid", null), Filters.eq("tshow", true));

  private static final Bson VISIBLE = MessageCollections.VISIBLE;
  private static final String REMOVED_TYPE = "rm";

  private MessageFilters() {}

  /** What stands in a list of a room's messages. */
  static Bson of(MessageList list) {
    Bson room = Filters.eq("rid", list.roomId());
    String owner = list.owner();
    return switch (list.kind()) {
      case HISTORY -> Filters.and(room, VISIBLE);
      case PINNED -> Filters.and(pinned(), room, VISIBLE);
      case STARRED -> Filters.and(Filters.eq("starred._id", owner), room, VISIBLE);
      case MENTIONED -> Filters.and(Filters.eq("mentions._id", owner), room, VISIBLE);
      case DISCUSSIONS -> Filters.and(room, Filters.exists("drid"));
      case THREADS -> Filters.and(room, Filters.exists("tcount"), VISIBLE);
      case REPLIES -> Filters.and(Filters.eq("tmid", owner), room);
      case THREAD_ONLY -> Filters.and(room, IN_THREAD_ONLY, VISIBLE);
      case SYSTEM -> Filters.and(room, Filters.eq("t", owner), NOT_IN_THREAD_ONLY, VISIBLE);
      case SYSTEM_IN_THREADS -> Filters.and(room, Filters.eq("t", owner), IN_THREAD_ONLY, VISIBLE);
      case REMOVED -> Filters.and(room, MessageCollections.IN_TRASH);
    };
  }

  /** What a span of a room's history shows. */
  static Bson of(HistorySpan span) {
    List<Bson> parts = new ArrayList<>();
    parts.add(Filters.eq("rid", span.roomId()));
    parts.add(Filters.gte(MessageOrder.TIME, MessageOrder.date(span.from())));
    parts.add(Filters.lt(MessageOrder.TIME, MessageOrder.date(span.before())));
    parts.add(VISIBLE);
    if (!span.threadReplies()) {
      parts.add(NOT_IN_THREAD_ONLY);
    }
    if (!span.hiddenTypes().isEmpty()) {
      parts.add(Filters.nin("t", span.hiddenTypes()));
    }
    return Filters.and(parts);
  }

  /** What has all the marks; everything in the room's history where there are none. */
  static Bson of(String roomId, MessageMarks marks) {
    List<Bson> parts = new ArrayList<>();
    parts.add(Filters.eq("rid", roomId));
    parts.add(VISIBLE);
    if (!marks.mentioned().isEmpty()) {
      parts.add(Filters.in("mentions._id", marks.mentioned()));
    }
    if (!marks.starredBy().isEmpty()) {
      parts.add(Filters.in("starred._id", marks.starredBy()));
    }
    if (marks.pinned()) {
      parts.add(pinned());
    }
    return Filters.and(parts);
  }

  private static Bson pinned() {
    return Filters.and(Filters.eq("pinned", true), Filters.ne("t", REMOVED_TYPE));
  }
}
