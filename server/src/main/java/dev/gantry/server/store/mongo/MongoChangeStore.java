package dev.gantry.server.store.mongo;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import dev.gantry.server.message.Message;
import dev.gantry.server.sync.ChangeStore;
import dev.gantry.server.sync.RemovedMessage;
import dev.gantry.server.sync.RoomChanges;
import dev.gantry.server.sync.ThreadChanges;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * Changes by their stamps, as far as no earlier one can still appear. A change that one server is
 * about to make keeps later ones back, also those of others, until it is made or given up.
 */
final class MongoChangeStore implements ChangeStore {

  private static final String UPDATED_AT = "_updatedAt";
  private static final String REMOVED_AT = MessageTrash.REMOVED_AT;
  private static final Bson ROOTS = Filters.exists("tcount");

  private final ChangeStamps stamps;
  private final Documents documents;
  private final Records<Message> messages;
  private final Records<Message> trash;

  MongoChangeStore(MongoContext context) {
    this.stamps = context.stamps();
    this.documents = context.documents();
    this.messages = new Records<>(context, MessageCollections.MESSAGES, Message.class);
    this.trash = new Records<>(context, MessageCollections.TRASH, Message.class);
  }

  @Override
  public RoomChanges changesSince(String roomId, Instant since) {
    return stamps.read(
        roomId,
        end ->
            new RoomChanges(
                updated(visible(roomId, since, end), MessageOrder.byTime(false), 0),
                removed(
                    Filters.and(room(roomId), between(REMOVED_AT, since, end)),
                    new Document(REMOVED_AT, -1),
                    0)));
  }

  @Override
  public List<Message> updatedAfter(String roomId, Instant stamp, int limit) {
    return stamps.read(
        roomId, end -> updated(visible(roomId, stamp, end), new Document(UPDATED_AT, 1), limit));
  }

  @Override
  public List<Message> updatedBefore(String roomId, Instant stamp, int limit) {
    return stamps.read(
        roomId,
        end ->
            updated(
                Filters.and(
                    room(roomId), before(UPDATED_AT, stamp, end), MessageCollections.VISIBLE),
                new Document(UPDATED_AT, -1),
                limit));
  }

  @Override
  public List<RemovedMessage> removedAfter(String roomId, Instant stamp, int limit) {
    return stamps.read(
        roomId,
        end ->
            removed(
                Filters.and(room(roomId), between(REMOVED_AT, stamp, end)),
                new Document(REMOVED_AT, 1),
                limit));
  }

  @Override
  public List<RemovedMessage> removedBefore(String roomId, Instant stamp, int limit) {
    return stamps.read(
        roomId,
        end ->
            removed(
                Filters.and(room(roomId), before(REMOVED_AT, stamp, end)),
                new Document(REMOVED_AT, -1),
                limit));
  }

  @Override
  public ThreadChanges threadsChangedSince(String roomId, Instant since) {
    return threadChanges(roomId, since, ROOTS, false);
  }

  @Override
  public ThreadChanges repliesChangedSince(String roomId, String rootId, Instant since) {
    return threadChanges(roomId, since, Filters.eq("tmid", rootId), true);
  }

  private ThreadChanges threadChanges(String roomId, Instant since, Bson part, boolean ascending) {
    return stamps.read(
        roomId,
        end ->
            new ThreadChanges(
                updated(
                    Filters.and(part, visible(roomId, since, end)),
                    MessageOrder.byTime(ascending),
                    0),
                copies(
                    Filters.and(part, room(roomId), between(REMOVED_AT, since, end)), ascending)));
  }

  /**
   * @param limit 0 for all
   */
  private List<Message> updated(Bson filter, Document order, int limit) {
    return messages.ask(
        found ->
            found
                .find(filter)
                .projection(MessageWords.NOT_SHOWN)
                .sort(order)
                .limit(limit)
                .map(document -> documents.read(document, Message.class))
                .into(new ArrayList<>()));
  }

  private List<RemovedMessage> removed(Bson filter, Document order, int limit) {
    return trash.ask(
        found ->
            found
                .find(Filters.and(filter, MessageCollections.IN_TRASH))
                .projection(Projections.include(REMOVED_AT))
                .sort(order)
                .limit(limit)
                .map(
                    copy ->
                        new RemovedMessage(
                            copy.getString(Records.ID), copy.getDate(REMOVED_AT).toInstant()))
                .into(new ArrayList<>()));
  }

  private List<Map<String, Object>> copies(Bson filter, boolean ascending) {
    return trash.ask(
        found ->
            found
                .find(Filters.and(filter, MessageCollections.IN_TRASH))
                .sort(new Document(REMOVED_AT, ascending ? 1 : -1))
                .map(this::copy)
                .into(new ArrayList<>()));
  }

  @SuppressWarnings("unchecked")
  private Map<String, Object> copy(Document document) {
    return documents.read(document, Map.class);
  }

  private static Bson visible(String roomId, Instant since, Instant end) {
    return Filters.and(room(roomId), between(UPDATED_AT, since, end), MessageCollections.VISIBLE);
  }

  private static Bson room(String roomId) {
    return Filters.eq("rid", roomId);
  }

  private static Bson between(String stamp, Instant since, Instant end) {
    return Filters.and(
        Filters.gt(stamp, MessageOrder.date(since)), Filters.lt(stamp, MessageOrder.date(end)));
  }

  private static Bson before(String stamp, Instant limit, Instant end) {
    return Filters.lt(stamp, MessageOrder.date(limit.isBefore(end) ? limit : end));
  }
}
