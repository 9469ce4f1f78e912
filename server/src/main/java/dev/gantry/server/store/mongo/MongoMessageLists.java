package dev.gantry.server.store.mongo;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import dev.gantry.server.core.Page;
import dev.gantry.server.core.PageRequest;
import dev.gantry.server.message.HistorySpan;
import dev.gantry.server.message.Message;
import dev.gantry.server.message.MessageFilter;
import dev.gantry.server.message.MessageList;
import dev.gantry.server.message.MessageLists;
import dev.gantry.server.message.MessageMarks;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * Lists in the order of indexes. What the embedded database knows from its counts is counted here:
 * a page costs the more the larger its offset is, and its total the more the longer the list is.
 * Roots of threads that have no time of a newest reply come after all others.
 */
final class MongoMessageLists implements MessageLists {

  private static final ListOrder HISTORY = new ListOrder(MessageOrder.TIME, false);
  private static final ListOrder REMOVED = new ListOrder(MessageTrash.REMOVED_AT, true);

  private final DocumentPages<Message> messages;
  private final DocumentPages<Message> trash;
  private final DocumentPages<String> removed;

  MongoMessageLists(MongoContext context) {
    Documents documents = context.documents();
    Function<Document, Message> reader = document -> documents.read(document, Message.class);
    Records<Message> removals = new Records<>(context, MessageCollections.TRASH, Message.class);
    this.messages =
        new DocumentPages<>(
            new Records<>(context, MessageCollections.MESSAGES, Message.class),
            MessageWords.NOT_SHOWN,
            reader);
    this.trash = new DocumentPages<>(removals, MessageWords.NOT_SHOWN, reader);
    this.removed =
        new DocumentPages<>(
            removals, Projections.include(Records.ID), document -> document.getString(Records.ID));
  }

  @Override
  public Page<Message> page(MessageList list, MessageFilter filter, PageRequest page) {
    MessageList.Kind kind = list.kind();
    Document order = new ListOrder(kind.orderedBy(), kind.ascending()).of(page);
    Bson meant = narrowed(MessageFilters.of(list), filter);
    DocumentPages<Message> pages = kind == MessageList.Kind.REMOVED ? trash : messages;
    // The database folds the case of letters in its own way.
    return filter.text() == null
        ? pages.page(meant, order, page)
        : pages.picked(meant, "msg", filter::matchesText, order, page);
  }

  @Override
  public Page<Message> history(HistorySpan span, PageRequest page) {
    return messages.page(MessageFilters.of(span), HISTORY.of(page), page);
  }

  @Override
  public Page<Message> marked(String roomId, MessageMarks marks, PageRequest page) {
    return messages.page(MessageFilters.of(roomId, marks), HISTORY.of(page), page);
  }

  @Override
  public Page<String> removedSince(String roomId, Instant since, PageRequest page) {
    Bson later = Filters.gt(MessageTrash.REMOVED_AT, MessageOrder.date(since));
    return removed.page(
        Filters.and(MessageFilters.of(MessageList.removed(roomId)), later), REMOVED.of(page), page);
  }

  private static Bson narrowed(Bson list, MessageFilter filter) {
    List<Bson> parts = new ArrayList<>(List.of(list));
    if (filter.ids() != null) {
      parts.add(Filters.in(Records.ID, filter.ids()));
    }
    if (filter.followerId() != null) {
      parts.add(Filters.eq("replies", filter.followerId()));
    }
    return Filters.and(parts);
  }
}
