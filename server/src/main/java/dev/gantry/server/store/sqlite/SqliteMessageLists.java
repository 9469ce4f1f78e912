package dev.gantry.server.store.sqlite;

import dev.gantry.server.core.Page;
import dev.gantry.server.core.PageRequest;
import dev.gantry.server.core.SortKey;
import dev.gantry.server.message.HistorySpan;
import dev.gantry.server.message.Message;
import dev.gantry.server.message.MessageFilter;
import dev.gantry.server.message.MessageList;
import dev.gantry.server.message.MessageLists;
import dev.gantry.server.message.MessageMarks;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Lists counted in {@code list_nodes}. */
final class SqliteMessageLists implements MessageLists {

  private static final RowReader<String> ID = row -> row.getString(2);

  private static final List<SortKey> BY_TIME = List.of(new SortKey("ts", false));

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
        session -> {
          ListPages<Message> pages = pages(session, list, reader);
          if (filter.equals(MessageFilter.NONE)) {
            return pages.from(Position.START, page);
          }
          ListKey key = ListKey.of(list);
          return filter.ids() == null || key.source() != ListSource.MARKED
              ? pages.filtered(filter::matches, page)
              : pages.filtered(
                  ListScan.among(documents.json(filter.ids()), session, key, reader),
                  filter::matches,
                  page);
        });
  }

  @Override
  public Page<Message> history(HistorySpan span, PageRequest page) {
    MessageList list = MessageList.history(span.roomId());
    return database.snapshot(
        session ->
            isByTime(page)
                ? new HistoryReader(session, span, reader).page(page, isAscending(page))
                : pages(session, list, reader).filtered(span::shows, page));
  }

  @Override
  public Page<Message> marked(String roomId, MessageMarks marks, PageRequest page) {
    List<Set<MessageList>> sets = new ArrayList<>(marks.lists(roomId));
    if (sets.stream().mapToInt(Set::size).sum() <= 1) {
      MessageList only =
          sets.isEmpty() ? MessageList.history(roomId) : sets.get(0).iterator().next();
      PageRequest newestFirst =
          page.sort().isEmpty() ? new PageRequest(page.offset(), page.count(), BY_TIME) : page;
      return page(only, newestFirst);
    }
    return database.snapshot(
        session -> {
          sets.sort(Comparator.comparingLong(lists -> entries(session, lists)));
          ListScan<Message> scan =
              ListScan.inEach(roomId, sets.stream().map(this::names).toList(), session, reader);
          List<Message> items = new ArrayList<>();
          PageRequest picked = isByTime(page) ? page : PageRequest.of(0, 0);
          long total = scan.pick("NULL", any -> true, isAscending(page), picked, items);
          return new Page<>(isByTime(page) ? items : scan.page(page), page.offset(), total);
        });
  }

  @Override
  public Page<String> removedSince(String roomId, Instant since, PageRequest page) {
    return database.snapshot(
        session ->
            pages(session, MessageList.removed(roomId), ID).from(Position.after(since), page));
  }

  private static boolean isByTime(PageRequest page) {
    return page.sort().isEmpty()
        || page.sort().size() == 1 && page.sort().get(0).field().equals("ts");
  }

  private static boolean isAscending(PageRequest page) {
    return !page.sort().isEmpty() && page.sort().get(0).ascending();
  }

  private static long entries(SqlSession session, Set<MessageList> lists) {
    return lists.stream()
        .mapToLong(list -> new ListReader(session, ListKey.of(list)).total())
        .sum();
  }

  private String names(Set<MessageList> lists) {
    return documents.json(lists.stream().map(list -> ListKey.of(list).list()).toList());
  }

  private static <T> ListPages<T> pages(SqlSession session, MessageList list, RowReader<T> reader) {
    MessageList.Kind kind = list.kind();
    return new ListPages<>(session, ListKey.of(list), kind.orderedBy(), kind.ascending(), reader);
  }
}
