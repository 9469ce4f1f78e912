package dev.gantry.server.store.mongo;

import com.mongodb.client.model.Filters;
import dev.gantry.server.message.Message;
import dev.gantry.server.message.MessageBuilder;
import dev.gantry.server.message.MessageStore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.dao.DuplicateKeyException;

/** Messages in {@code rocketchat_message}, removed ones in {@code rocketchat__trash}. */
final class MongoMessageStore implements MessageStore {

  /** Not a system message, and no reply that its room does not show. */
  private static final Bson ORDINARY =
      Filters.and(
          MessageCollections.VISIBLE, Filters.eq("t", null), MessageFilters.NOT_IN_THREAD_ONLY);

  private final MongoUnits units;
  private final ChangeStamps stamps;
  private final Records<Message> messages;
  private final MessageFinder finder;
  private final MessageFields fields;
  private final MessageTrash trash;

  MongoMessageStore(MongoContext context, MessageFields fields) {
    this.units = context.units();
    this.stamps = context.stamps();
    this.messages = new Records<>(context, MessageCollections.MESSAGES, Message.class);
    this.finder = new MessageFinder(context);
    this.fields = fields;
    this.trash = new MessageTrash(context, fields);
  }

  @Override
  public Optional<Message> findById(String id) {
    return messages.findById(id);
  }

  @Override
  public Optional<Message> newestVisible(String roomId) {
    return first(
        Filters.and(inRoom(roomId), ORDINARY),
        message -> message.roomId().equals(roomId) && isOrdinary(message),
        false);
  }

  @Override
  public Optional<Message> announcementOf(String discussionRoomId) {
    return first(
        Filters.and(Filters.eq("drid", discussionRoomId), MessageCollections.VISIBLE),
        message -> discussionRoomId.equals(message.discussionRoomId()) && !isHidden(message),
        true);
  }

  @Override
  public List<Message> unreadUntil(String roomId, Instant until, int limit) {
    return finder.find(
        Filters.and(
            inRoom(roomId),
            Filters.eq("unread", true),
            MessageCollections.VISIBLE,
            Filters.lte(MessageOrder.TIME, MessageOrder.date(until))),
        message ->
            message.roomId().equals(roomId)
                && Boolean.TRUE.equals(message.other().get("unread"))
                && !isHidden(message)
                && !message.createdAt().isAfter(until),
        true,
        limit);
  }

  @Override
  public Optional<Message> insert(Message message) {
    return units.write(
        () -> {
          Message stamped = stamped(message);
          return add(stamped) ? Optional.of(stamped) : Optional.empty();
        });
  }

  @Override
  public boolean restore(Message message) {
    return units.write(
        () -> {
          if (findById(message.id()).isPresent()) {
            return false;
          }
          stamps.startAfter(message.roomId(), message.updatedAt());
          return add(isStampTaken(message) ? stamped(message) : message);
        });
  }

  @Override
  public void restoreRemoved(Message message, Instant deletedAt) {
    units.run(
        () -> {
          stamps.startAfter(message.roomId(), deletedAt);
          trash.keep(message, deletedAt);
        });
  }

  @Override
  public Message update(Message message) {
    return units.write(
        () -> {
          Message stamped = stamped(message);
          messages.replace(stamped, fields.of(stamped), List.of());
          return stamped;
        });
  }

  @Override
  public void moveToTrash(Message message, Instant deletedAt) {
    units.run(
        () -> {
          if (findById(message.id()).isPresent()) {
            trash.keep(message, units.stamp(message.roomId(), deletedAt));
            messages.delete(message.id());
          }
        });
  }

  @Override
  public void deleteByRoom(String roomId) {
    units.run(
        () -> {
          messages.deleteMany(inRoom(roomId));
          trash.forgetRoom(roomId);
        });
  }

  /**
   * Whether the id was free. What others take before the unit is written makes it be done again.
   */
  private boolean add(Message message) {
    try {
      messages.insert(message, fields.ofNew(message), List.of());
      return true;
    } catch (DuplicateKeyException e) {
      return false;
    }
  }

  private Message stamped(Message message) {
    return MessageBuilder.builder(message)
        .updatedAt(units.stamp(message.roomId(), message.updatedAt()))
        .build();
  }

  private boolean isStampTaken(Message message) {
    Instant stamp = message.updatedAt();
    return first(
            Filters.and(
                inRoom(message.roomId()), Filters.eq("_updatedAt", MessageOrder.date(stamp))),
            other -> other.roomId().equals(message.roomId()) && stamp.equals(other.updatedAt()),
            true)
        .isPresent();
  }

  private Optional<Message> first(Bson filter, Predicate<Message> meant, boolean ascending) {
    return finder.find(filter, meant, ascending, 1).stream().findFirst();
  }

  private static Document inRoom(String roomId) {
    return new Document("rid", roomId);
  }

  private static boolean isHidden(Message message) {
    return Boolean.TRUE.equals(message.hidden());
  }

  private static boolean isOrdinary(Message message) {
    return !isHidden(message) && !message.inThreadOnly() && message.systemType() == null;
  }
}
