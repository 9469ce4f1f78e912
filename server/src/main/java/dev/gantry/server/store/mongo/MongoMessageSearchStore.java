package dev.gantry.server.store.mongo;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import dev.gantry.server.message.Message;
import dev.gantry.server.search.MessageSearchStore;
import dev.gantry.server.search.SearchScope;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.conversions.Bson;

/**
 * Searches by the words beside the messages, which an index has by room and in the order of time;
 * without words by the order of the room. A page costs what it skips.
 */
final class MongoMessageSearchStore implements MessageSearchStore {

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
    if (scope.words().isEmpty()) {
      return list(scope, MessageCollections.VISIBLE, skip, limit);
    }
    missing.add(scope.roomId());
    return list(
        scope,
        Filters.and(
            Filters.in(MessageWords.FIELD, words.of(String.join(" ", scope.words()))),
            MessageCollections.VISIBLE),
        skip,
        Math.min(limit, MOST_MATCHES - skip));
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

  private List<Message> list(SearchScope scope, Bson part, int skip, int limit) {
    if (limit <= 0) {
      return List.of();
    }
    Bson filter =
        Filters.and(
            Filters.eq("rid", scope.roomId()),
            Filters.gte(MessageOrder.TIME, MessageOrder.date(scope.from())),
            Filters.lt(MessageOrder.TIME, MessageOrder.date(scope.until())),
            Filters.ne("t", "rm"),
            part);
    return messages.ask(
        found ->
            found
                .find(filter)
                .projection(MessageWords.NOT_SHOWN)
                .sort(MessageOrder.byTime(scope.oldestFirst()))
                .skip(skip)
                .limit(limit)
                .map(document -> documents.read(document, Message.class))
                .into(new ArrayList<>()));
  }
}
