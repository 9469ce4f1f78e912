package dev.gantry.server.store.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import dev.gantry.server.message.ReadReceipt;
import dev.gantry.server.message.ReadReceiptStore;
import dev.gantry.server.user.User;
import dev.gantry.server.user.UserRef;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;

/** Receipts in {@code rocketchat_read_receipts}; the readers' names come from their accounts. */
final class MongoReadReceiptStore implements ReadReceiptStore {

  private static final String COLLECTION = "rocketchat_read_receipts";
  private static final String MESSAGE = "messageId";
  private static final String ROOM = "roomId";
  private static final String READER = "userId";

  private final Records<ReadReceipt> receipts;
  private final Records<User> readers;
  private final UnreadMessages unread;

  MongoReadReceiptStore(MongoContext context) {
    this.receipts = new Records<>(context, COLLECTION, ReadReceipt.class);
    this.readers = new Records<>(context, "users", User.class);
    this.unread = new UnreadMessages(context);
    Document once = new Document(ROOM, 1).append(READER, 1).append(MESSAGE, 1);
    context.indexes().ensure(COLLECTION, once, new IndexOptions().unique(true));
    context.indexes().ensure(COLLECTION, new Document(MESSAGE, 1));
  }

  @Override
  public void insert(ReadReceipt receipt) {
    receipts.insertAbsent(List.of(withoutReader(receipt)));
  }

  @Override
  public void insertForUnread(
      String roomId, String userId, Instant from, Instant until, Instant readAt) {
    receipts.insertAbsent(
        unread.ids(roomId, from, until).stream()
            .map(id -> new ReadReceipt(id + userId, roomId, userId, id, readAt, null))
            .toList());
  }

  @Override
  public List<ReadReceipt> ofMessage(String messageId) {
    List<ReadReceipt> found =
        receipts.list(eq(MESSAGE, messageId), all -> all.sort(Sorts.ascending("ts", READER)));
    Map<String, UserRef> named = named(found.stream().map(ReadReceipt::userId).toList());
    return found.stream().map(one -> with(named.get(one.userId()), one)).toList();
  }

  @Override
  public void deleteByMessage(String messageId) {
    receipts.deleteMany(eq(MESSAGE, messageId));
  }

  @Override
  public void deleteByRoom(String roomId) {
    receipts.deleteMany(eq(ROOM, roomId));
  }

  private Map<String, UserRef> named(List<String> userIds) {
    return readers.ask(
        found -> {
          Map<String, UserRef> named = new HashMap<>();
          found
              .find(in(Records.ID, userIds))
              .projection(Projections.include("username", "name"))
              .forEach(one -> named.put(one.getString(Records.ID), reader(one)));
          return named;
        });
  }

  private static UserRef reader(Document user) {
    return new UserRef(
        user.getString(Records.ID), user.getString("username"), user.getString("name"));
  }

  private static ReadReceipt withoutReader(ReadReceipt receipt) {
    return with(null, receipt);
  }

  private static ReadReceipt with(UserRef reader, ReadReceipt receipt) {
    return new ReadReceipt(
        receipt.id(),
        receipt.roomId(),
        receipt.userId(),
        receipt.messageId(),
        receipt.readAt(),
        reader);
  }
}
