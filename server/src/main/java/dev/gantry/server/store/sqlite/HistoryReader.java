package dev.gantry.server.store.sqlite;

import dev.gantry.server.core.Page;
import dev.gantry.server.core.PageRequest;
import dev.gantry.server.message.HistorySpan;
import dev.gantry.server.message.Message;
import dev.gantry.server.message.MessageList;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a span of a history by means of its counts and of the counts of what is left out, so that
 * runs of messages that nobody is shown are skipped and not read. One reader serves one snapshot.
 */
final class HistoryReader {

  private static final int LONGEST_BATCH = 256;

  private final HistorySpan span;
  private final RowReader<Message> reader;
  private final ListReader history;
  private final ShownMessages shownMessages;

  HistoryReader(SqlSession session, HistorySpan span, RowReader<Message> reader) {
    this.span = span;
    this.reader = reader;
    this.history = new ListReader(session, ListKey.of(MessageList.history(span.roomId())));
    this.shownMessages = new ShownMessages(history, leftOut(session, span));
  }

  /** A page by time. */
  Page<Message> page(PageRequest page, boolean ascending) {
    Position from = Position.at(span.from());
    Position before = Position.at(span.before());
    long first = history.rank(from);
    long end = history.rank(before);
    long firstShown = shownMessages.before(from, first);
    long total = Math.max(0, shownMessages.before(before, end) - firstShown);
    List<Message> items = new ArrayList<>();
    long wanted = Math.min(page.count(), total - page.offset());
    if (wanted > 0) {
      long shown = firstShown + (ascending ? page.offset() : total - 1 - page.offset());
      long index = ascending ? first : end - 1;
      collect(
          items,
          wanted,
          page.offset() == 0 ? index : shownMessages.indexOf(shown),
          shown,
          ascending);
    }
    return new Page<>(items, page.offset(), total);
  }

  /**
   * @param index place in the history to begin at
   * @param shown how many that are shown come before the next one
   */
  private void collect(
      List<Message> items, long wanted, long index, long shown, boolean ascending) {
    while (items.size() < wanted) {
      long size = Math.min(LONGEST_BATCH, 2 * (wanted - items.size()));
      List<Message> batch =
          ascending
              ? history.slice(index, size, reader)
              : history.sliceDown(index + 1, size, reader);
      if (batch.isEmpty()) {
        throw new IllegalStateException("the counts of room " + span.roomId() + " are wrong");
      }
      int before = items.size();
      batch.stream().filter(span::shows).limit(wanted - before).forEach(items::add);
      int found = items.size() - before;
      shown += ascending ? found : -found;
      boolean crowded = found > batch.size() / 4;
      index =
          crowded || items.size() == wanted
              ? index + (ascending ? batch.size() : -batch.size())
              : shownMessages.indexOf(shown);
    }
  }

  private static List<ListReader> leftOut(SqlSession session, HistorySpan span) {
    return span.leftOut().stream()
        .map(list -> new ListReader(session, ListKey.of(list)))
        .filter(list -> list.total() > 0)
        .toList();
  }
}
