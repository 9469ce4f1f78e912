package dev.gantry.server.message;

import dev.gantry.server.core.Page;
import dev.gantry.server.core.PageRequest;
import java.time.Instant;

/**
 * Lists of messages, page by page. A page and its total belong together: they show one moment,
 * whatever others write meanwhile.
 *
 * <p>A page in the list's own order, forwards or backwards, costs the same in a small list and in a
 * long one, and so does its total, however far the offset. Sorting by anything else looks at every
 * entry of the list; so does a filter, except one of ids, which looks at these messages only.
 * Neither keeps more than the page in memory.
 *
 * <p>This is what the embedded database does. A database that servers share counts what it skips
 * and what is there, and between a page and its total others may write; even then no total is less
 * than what the page shows.
 */
public interface MessageLists {

  /**
   * A page of a list as far as its messages pass the filter.
   *
   * @param page sorts that begin with {@link MessageList.Kind#orderedBy} and end there are the
   *     list's own order
   */
  Page<Message> page(MessageList list, MessageFilter filter, PageRequest page);

  /** A page of a whole list. */
  default Page<Message> page(MessageList list, PageRequest page) {
    return page(list, MessageFilter.NONE, page);
  }

  /**
   * A page of a room's history, newest first, as far as the span shows it. By time, in either
   * direction, it costs the same in a small room and in a large one, however much is left out of
   * it; sorting by anything else looks at all.
   */
  Page<Message> history(HistorySpan span, PageRequest page);

  /**
   * A page of the messages with marks, newest first; of all in the room's history where no marks
   * are given. Pinned messages, and those that mention one user or are starred by one, cost as
   * {@link #page} does; more than one mark or user costs as much as the rarest mark was set.
   */
  Page<Message> marked(String roomId, MessageMarks marks, PageRequest page);

  /** Ids of the messages that were removed from a room after a moment. */
  Page<String> removedSince(String roomId, Instant since, PageRequest page);
}
