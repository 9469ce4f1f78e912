package dev.gantry.server.store.sqlite;

import dev.gantry.server.core.Page;
import dev.gantry.server.core.PageRequest;
import dev.gantry.server.message.Message;
import dev.gantry.server.message.MessageFilter;
import dev.gantry.server.message.MessageList;
import dev.gantry.server.message.MessageLists;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Lists counted in {@code list_nodes}. */
final class SqliteMessageLists implements MessageLists {

  private static final RowReader<String> ID = row -> row.getString(2);

  private final Database database;
  private final Documents documents;
  private final RowReader<Message> reader;

  SqliteMessageLists(Database database, Documents documents) {
    this.database = database;
    this.documents = documents;
    this.reader = documents.as(Message.class);
  }

  @Override
  public Page<Message> page(MessageList list, MessageFilter filter, PageRequest page) {
    return database.snapshot(
        session ->
            filter.equals(MessageFilter.NONE)
                ? whole(session, list, Position.START, page, reader)
                : filtered(session, list, filter, page));
  }

  @Override
  public Page<String> removedSince(String roomId, Instant since, PageRequest page) {
    return database.snapshot(
        session -> whole(session, MessageList.removed(roomId), Position.after(since), page, ID));
  }

  private static <T> Page<T> whole(
      SqlSession session, MessageList list, Position from, PageRequest page, RowReader<T> reader) {
    ListKey key = ListKey.of(list);
    ListReader entries = new ListReader(session, key);
    long before = from.equals(Position.START) ? 0 : entries.rank(from);
    long total = entries.total() - before;
    if (page.offset() >= total || page.count() == 0) {
      return new Page<>(List.of(), page.offset(), total);
    }
    if (!isOwnOrder(list, page)) {
      return new Page<>(ListScan.from(from, session, key, reader).page(page), page.offset(), total);
    }
    long count = Math.min(page.count(), total - page.offset());
    List<T> items =
        ascending(list, page)
            ? entries.slice(before + page.offset(), count, reader)
            : entries.sliceDown(before + total - page.offset(), count, reader);
    return new Page<>(items, page.offset(), total);
  }

  private Page<Message> filtered(
      SqlSession session, MessageList list, MessageFilter filter, PageRequest page) {
    PageRequest inOrder =
        isOwnOrder(list, page) ? PageRequest.of(page.offset(), page.count()) : page;
    List<Message> items = new ArrayList<>();
    ListKey key = ListKey.of(list);
    ListScan<Message> scan =
        filter.ids() == null || key.source() != ListSource.MARKED
            ? ListScan.from(Position.START, session, key, reader)
            : ListScan.among(documents.json(filter.ids()), session, key, reader);
    long total = scan.filter(filter::matches, ascending(list, page), inOrder, items);
    return new Page<>(items, page.offset(), total);
  }

  private static boolean isOwnOrder(MessageList list, PageRequest page) {
    return page.sort().isEmpty()
        || page.sort().size() == 1 && page.sort().get(0).field().equals(list.kind().orderedBy());
  }

  private static boolean ascending(MessageList list, PageRequest page) {
    return page.sort().isEmpty() ? list.kind().ascending() : page.sort().get(0).ascending();
  }
}
