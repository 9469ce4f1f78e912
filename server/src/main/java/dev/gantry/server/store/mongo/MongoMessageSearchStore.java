package dev.gantry.server.store.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import dev.gantry.server.message.Message;
import dev.gantry.server.search.MessageSearchStore;
import dev.gantry.server.search.SearchScope;
import dev.gantry.server.search.TestedPageBuilder;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * Searches by the words beside the messages, which an index has by room and in the order of time;
 * without words by the order of the room. A page costs what it skips.
 */
final class MongoMessageSearchStore implements MessageSearchStore {

  private static final String TEXT = "msg";

  private final Records<Message> messages;
  private final Documents documents;
  private final MessageWords words;
  private final MissingWords missing;

  MongoMessageSearchStore(MongoContext context, MessageWords words) {
    this.messages = new Records<>(context, MessageCollections.MESSAGES, Message.class);
    this.documents = context.documents();
    this.words = words;
    this.missing = new MissingWords(messages, words);
  }

  @Override
  public List<Message> find(SearchScope scope, int skip, int limit) {
    int most = scope.words().isEmpty() ? limit : Math.min(limit, MOST_MATCHES - skip);
    if (most <= 0) {
      return List.of();
    }
    Bson filter = filter(scope);
    return messages.ask(
        found ->
            found
                .find(filter)
                .projection(MessageWords.NOT_SHOWN)
                .sort(MessageOrder.byTime(scope.oldestFirst()))
                .skip(skip)
                .limit(most)
                .map(this::read)
                .into(new ArrayList<>()));
  }

  @Override
  public void test(SearchScope scope, TestedPageBuilder page) {
    Bson filter = filter(scope);
    messages.ask(
        found -> {
          Bson shown =
              page.readsEveryMessage() ? MessageWords.NOT_SHOWN : Projections.include(TEXT);
          try (MongoCursor<Document> all =
              found
                  .find(filter)
                  .projection(shown)
                  .sort(MessageOrder.byTime(scope.oldestFirst()))
                  .limit(scope.words().isEmpty() ? 0 : MOST_MATCHES)
                  .cursor()) {
            while (!page.isComplete() && all.hasNext()) {
              Document one = all.next();
              page.next(
                  one.getString(TEXT),
                  () -> read(page.readsEveryMessage() ? one : whole(found, one)));
            }
          }
          return null;
        });
  }

  /** Null where it has been removed meanwhile. */
  private static Document whole(MongoCollection<Document> found, Document part) {
    return found
        .find(Filters.eq(Records.ID, part.get(Records.ID)))
        .projection(MessageWords.NOT_SHOWN)
        .first();
  }

  private Message read(Document document) {
    return document == null ? null : documents.read(document, Message.class);
  }

  @Override
  public Map<String, Integer> matchedWords(
      String roomId, List<String> searched, Collection<String> ids) {
    Map<String, Integer> matched = new HashMap<>();
    List<List<String>> forms =
        searched.stream().map(words::of).filter(form -> !form.isEmpty()).toList();
    messages
        .ask(
            found ->
                found
                    .find(Filters.and(Filters.in(Records.ID, ids), Filters.eq("rid", roomId)))
                    .projection(Projections.include(MessageWords.FIELD))
                    .into(new ArrayList<>()))
        .forEach(
            message -> {
              Set<String> has =
                  Set.copyOf(message.getList(MessageWords.FIELD, String.class, List.of()));
              int count = (int) forms.stream().filter(has::containsAll).count();
              if (count > 0) {
                matched.put(message.getString(Records.ID), count);
              }
            });
    return matched;
  }

  private Bson filter(SearchScope scope) {
    List<Bson> parts =
        new ArrayList<>(
            List.of(
                Filters.eq("rid", scope.roomId()),
                Filters.gte(MessageOrder.TIME, MessageOrder.date(scope.from())),
                Filters.lt(MessageOrder.TIME, MessageOrder.date(scope.until())),
                Filters.ne("t", "rm"),
                MessageCollections.VISIBLE));
    if (!scope.words().isEmpty()) {
      missing.add(scope.roomId());
      parts.add(Filters.in(MessageWords.FIELD, words.of(String.join(" ", scope.words()))));
    }
    return Filters.and(parts);
  }
}
