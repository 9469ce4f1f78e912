package dev.gantry.server.store.mongo;

import com.mongodb.client.model.Filters;
import dev.gantry.server.room.Room;
import dev.gantry.server.room.RoomStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Rooms in {@code rocketchat_room}. */
final class MongoRoomStore implements RoomStore {

  static final String COLLECTION = "rocketchat_room";

  private static final Bson OLDEST_FIRST = Orders.oldestFirst();
  private static final Bson NOT_DIRECT = Filters.ne("t", "d");

  private final MongoUnits units;
  private final Records<Room> rooms;
  private final LastMessages lastMessages;
  private final RoomCounters counters;

  MongoRoomStore(MongoContext context) {
    this.units = context.units();
    this.rooms = new Records<>(context, COLLECTION, Room.class, RoomCounters.RULES);
    this.lastMessages = new LastMessages(context.documents());
    this.counters = new RoomCounters(rooms, lastMessages);
    Indexes indexes = context.indexes();
    indexes.ensureUnique(COLLECTION, "name");
    indexes.ensureSparse(COLLECTION, "default");
    indexes.ensureSparse(COLLECTION, "prid");
    indexes.ensureSparse(COLLECTION, "pmid");
    indexes.ensureSparse(COLLECTION, "uids");
  }

  @Override
  public Optional<Room> findById(String id) {
    return rooms.findById(id);
  }

  @Override
  public Optional<Room> findByName(String name) {
    return rooms.first(Filters.and(Filters.eq("name", name), NOT_DIRECT));
  }

  @Override
  public List<Room> findByNames(Collection<String> names) {
    return names.isEmpty()
        ? List.of()
        : rooms.list(Filters.and(Filters.in("name", names), NOT_DIRECT));
  }

  /** Goes through the direct rooms of one of the people. */
  @Override
  public Optional<Room> findDirect(Collection<String> memberIds) {
    return memberIds.isEmpty()
        ? Optional.empty()
        : oldest(
            Filters.and(
                Filters.all("uids", memberIds),
                Filters.size("uids", memberIds.size()),
                Filters.eq("t", "d")));
  }

  @Override
  public Optional<Room> findDiscussion(String parentRoomId, String parentMessageId) {
    return oldest(
        Filters.and(Filters.eq("pmid", parentMessageId), Filters.eq("prid", parentRoomId)));
  }

  @Override
  public List<String> discussionsOf(String parentRoomId) {
    return rooms.ask(
        found ->
            found
                .find(Filters.eq("prid", parentRoomId))
                .projection(new Document(Records.ID, 1))
                .sort(OLDEST_FIRST)
                .map(room -> room.getString(Records.ID))
                .into(new ArrayList<>()));
  }

  @Override
  public List<Room> defaultRooms() {
    return rooms.list(Filters.eq("default", true), found -> found.sort(OLDEST_FIRST));
  }

  @Override
  public void insert(Room room) {
    Document more = new Document();
    if (room.lastMessage() != null) {
      more.append("lastMessage", lastMessages.stored(room.lastMessage()));
    }
    units.runUnique(() -> rooms.insert(room, more, unique(room)));
  }

  @Override
  public void update(Room room) {
    units.runUnique(
        () ->
            rooms
                .findById(room.id())
                .ifPresent(
                    stored ->
                        rooms.replace(
                            RoomCounters.keep(stored, room), new Document(), unique(room))));
  }

  @Override
  public void delete(String id) {
    rooms.deleteFirst(id);
  }

  @Override
  public void addUsers(String roomId, int amount, Instant now) {
    counters.add(roomId, "usersCount", amount, now);
  }

  @Override
  public void addMessages(String roomId, int amount, Instant now) {
    counters.add(roomId, "msgs", amount, now);
  }

  @Override
  public void recordMessage(
      String roomId, Instant at, Map<String, Object> lastMessage, Instant now) {
    counters.record(roomId, at, lastMessage, now);
  }

  @Override
  public void replaceLastMessage(
      String roomId, Instant at, Map<String, Object> message, Instant now) {
    counters.replaceLast(roomId, at, message, now);
  }

  private Optional<Room> oldest(Bson filter) {
    return rooms.list(filter, found -> found.sort(OLDEST_FIRST).limit(1)).stream().findFirst();
  }

  private static List<Document> unique(Room room) {
    return room.name() == null ? List.of() : List.of(new Document("name", room.name()));
  }
}
