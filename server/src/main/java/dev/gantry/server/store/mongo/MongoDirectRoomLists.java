package dev.gantry.server.store.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.FindIterable;
import dev.gantry.server.core.Page;
import dev.gantry.server.core.PageRequest;
import dev.gantry.server.direct.DirectRoomLists;
import dev.gantry.server.room.Room;
import dev.gantry.server.room.Subscription;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * Lists that indexes hold in their own order. MongoDB walks an index to count a list and to leave
 * out what comes before a page, which is as cheap as can be for what it walks, but grows with it.
 */
final class MongoDirectRoomLists implements DirectRoomLists {

  private static final Bson DIRECT = eq("t", "d");
  private static final Bson OLDEST_FIRST = Orders.oldestFirst();

  private final Records<Room> rooms;
  private final Records<Subscription> subscriptions;

  MongoDirectRoomLists(MongoContext context) {
    this.rooms = new Records<>(context, MongoRoomStore.COLLECTION, Room.class);
    this.subscriptions =
        new Records<>(context, MongoSubscriptionStore.COLLECTION, Subscription.class);
    Document inOrder = new Document("t", 1).append("ts", 1).append(Records.ID, 1);
    context.indexes().ensure(MongoRoomStore.COLLECTION, inOrder);
    Document ofUser = new Document(MongoSubscriptionStore.USER, 1);
    ofUser.putAll(inOrder);
    context.indexes().ensure(MongoSubscriptionStore.COLLECTION, ofUser);
  }

  @Override
  public Page<Room> all(PageRequest page) {
    long total = rooms.count(DIRECT);
    if (isBeyond(page, total)) {
      return new Page<>(List.of(), page.offset(), total);
    }
    Bson order = isOwnOrder(page) ? OLDEST_FIRST : Orders.of(page.sort());
    List<Room> items = Sorted.list(() -> rooms.list(DIRECT, part(page, order)));
    return new Page<>(items, page.offset(), total);
  }

  @Override
  public Page<Room> ofUser(String userId, PageRequest page) {
    Bson own = and(eq(MongoSubscriptionStore.USER, userId), DIRECT);
    long total = subscriptions.count(own);
    if (isBeyond(page, total)) {
      return new Page<>(List.of(), page.offset(), total);
    }
    List<Room> items =
        isOwnOrder(page)
            ? inOrder(roomIds(own, part(page, OLDEST_FIRST)))
            : sorted(in(Records.ID, roomIds(own, found -> found)), page);
    return new Page<>(items, page.offset(), total);
  }

  private List<Room> sorted(Bson wanted, PageRequest page) {
    return Sorted.list(() -> rooms.list(wanted, part(page, Orders.of(page.sort()))));
  }

  private List<String> roomIds(Bson own, UnaryOperator<FindIterable<Document>> how) {
    return subscriptions.ask(
        found ->
            how.apply(found.find(own).projection(new Document(MongoSubscriptionStore.ROOM, 1)))
                .map(one -> one.getString(MongoSubscriptionStore.ROOM))
                .into(new ArrayList<>()));
  }

  private List<Room> inOrder(List<String> ids) {
    Map<String, Room> byId =
        rooms.list(in(Records.ID, ids)).stream()
            .collect(Collectors.toMap(Room::id, Function.identity()));
    return ids.stream().map(byId::get).filter(Objects::nonNull).toList();
  }

  private static UnaryOperator<FindIterable<Document>> part(PageRequest page, Bson order) {
    return found -> found.sort(order).allowDiskUse(true).skip(page.offset()).limit(page.count());
  }

  /** A limit of 0 would be none. */
  private static boolean isBeyond(PageRequest page, long total) {
    return page.count() == 0 || page.offset() >= total;
  }

  /** No room of direct messages has a name, so an order by name is none. */
  private static boolean isOwnOrder(PageRequest page) {
    return page.sort().stream().allMatch(key -> key.field().equals("name"));
  }
}
