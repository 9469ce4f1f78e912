package dev.gantry.server.store.sqlite;

import dev.gantry.server.room.Room;
import dev.gantry.server.room.RoomStore;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Rooms; counters and the last message are columns, since every message moves them. */
final class SqliteRoomStore implements RoomStore {

  private final Database database;
  private final Documents documents;
  private final RoomRows rows;
  private final RecordCache<Room> descriptions;
  private final DirectLists directLists;
  private final TextIndex texts;
  private final FileNameIndex fileNames;

  SqliteRoomStore(Database database, Documents documents) {
    this.database = database;
    this.documents = documents;
    this.rows = new RoomRows(documents);
    this.descriptions = database.newCache();
    this.directLists = new DirectLists(database);
    this.texts = new TextIndex(database);
    this.fileNames = new FileNameIndex(database);
  }

  @Override
  public Optional<Room> findById(String id) {
    return database.first(RoomRows.SELECT + "WHERE id = ?", rows::read, id);
  }

  @Override
  public Optional<Room> findDescription(String id) {
    return descriptions.find(
        id,
        id,
        () ->
            database.firstAsWritten(
                "SELECT doc FROM rooms WHERE id = ?", rows::decodeDescription, id));
  }

  @Override
  public Optional<Room> findByName(String name) {
    return database.first(RoomRows.SELECT + "WHERE name = ? AND type <> 'd'", rows::read, name);
  }

  @Override
  public List<Room> findByNames(Collection<String> names) {
    if (names.size() == 1) {
      // The rule, and a third of the cost.
      return names.stream().flatMap(name -> findByName(name).stream()).toList();
    }
    return database.list(
        RoomRows.SELECT + "WHERE name IN (SELECT value FROM json_each(?)) AND type <> 'd'",
        rows::read,
        documents.json(names));
  }

  @Override
  public Optional<Room> findDirect(Collection<String> memberIds) {
    return database.first(
        RoomRows.SELECT + "WHERE direct_members = ? ORDER BY seq LIMIT 1",
        rows::read,
        sorted(memberIds));
  }

  @Override
  public Optional<Room> findDiscussion(String parentRoomId, String parentMessageId) {
    return database.first(
        RoomRows.SELECT
            + "WHERE doc ->> '$.pmid' = ? AND doc ->> '$.prid' = ? ORDER BY seq LIMIT 1",
        rows::read,
        parentMessageId,
        parentRoomId);
  }

  @Override
  public List<String> discussionsOf(String parentRoomId) {
    return database.list(
        "SELECT id FROM rooms WHERE doc ->> '$.prid' = ? ORDER BY seq",
        row -> row.getString(1),
        parentRoomId);
  }

  @Override
  public List<Room> defaultRooms() {
    return database.list(RoomRows.SELECT + "WHERE default_room = 1 ORDER BY seq", rows::read);
  }

  @Override
  public void insert(Room room) {
    database.together(
        () -> {
          insertRow(room);
          directLists.roomInserted();
        });
  }

  private void insertRow(Room room) {
    database.update(
        """
        INSERT INTO rooms (id, type, name, created_at, default_room, direct_members, msgs, users_count,
          last_message_at, last_message, updated_at, doc)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
        room.id(),
        room.type(),
        room.name(),
        room.createdAt(),
        isDefault(room),
        directMembers(room),
        room.messageCount(),
        room.usersCount(),
        room.lastMessageAt(),
        documents.write(room.lastMessage()),
        room.updatedAt(),
        documents.json(room));
  }

  @Override
  public void update(Room room) {
    database.change(
        room.id(),
        """
        UPDATE rooms SET type = ?, name = ?, default_room = ?, direct_members = ?,
          updated_at = ?, doc = ?
        WHERE id = ?""",
        room.type(),
        room.name(),
        isDefault(room),
        directMembers(room),
        room.updatedAt(),
        documents.json(room),
        room.id());
  }

  @Override
  public void delete(String id) {
    database.together(
        () -> {
          texts.removingRoom(id);
          fileNames.removingRoom(id);
          directLists.deleteRoom(id);
        });
  }

  @Override
  public void addUsers(String roomId, int amount, Instant now) {
    database.update(
        "UPDATE rooms SET users_count = users_count + ?, updated_at = ? WHERE id = ?",
        amount,
        now,
        roomId);
  }

  @Override
  public void addMessages(String roomId, int amount, Instant now) {
    database.writer().run(() -> database.newInRooms().count(roomId, amount, now));
  }

  @Override
  public void recordMessage(
      String roomId, Instant at, Map<String, Object> lastMessage, Instant now) {
    database
        .writer()
        .run(
            () ->
                database
                    .newInRooms()
                    .record(roomId, at, () -> documents.writeObject(lastMessage), now));
  }

  @Override
  public void replaceLastMessage(
      String roomId, Instant at, Map<String, Object> message, Instant now) {
    database.update(
        "UPDATE rooms SET last_message_at = ?, last_message = ?, updated_at = ? WHERE id = ?",
        at,
        documents.write(message),
        now,
        roomId);
  }

  private String directMembers(Room room) {
    return "d".equals(room.type()) && room.memberIds() != null ? sorted(room.memberIds()) : null;
  }

  private String sorted(Collection<String> memberIds) {
    return documents.json(memberIds.stream().sorted().toList());
  }

  private static boolean isDefault(Room room) {
    return Boolean.TRUE.equals(room.defaultRoom());
  }
}
