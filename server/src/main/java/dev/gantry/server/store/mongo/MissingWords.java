package dev.gantry.server.store.mongo;

import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import dev.gantry.server.message.Message;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;

/**
 * Adds the words of messages that Rocket.Chat itself has stored, before a room is searched. The
 * first search of a large room that is taken over does this for its newest 20,000 messages, each
 * further one for as many before those. What Rocket.Chat edits later keeps the words that it had.
 */
final class MissingWords {

  private static final int STEP = 1_000;
  private static final int MOST_STEPS = 20;
  private static final Document NEWEST_FIRST =
      new Document(MessageOrder.TIME, -1).append(MessageOrder.FIELD, -1);

  private final Records<Message> messages;
  private final MessageWords words;

  MissingWords(Records<Message> messages, MessageWords words) {
    this.messages = messages;
    this.words = words;
  }

  void add(String roomId) {
    for (int step = 0; step < MOST_STEPS && addSome(roomId) == STEP; step++) {
      // The next step finds what this one has left.
    }
  }

  private int addSome(String roomId) {
    return messages.ask(
        found -> {
          List<Document> without =
              found
                  .find(
                      Filters.and(
                          Filters.eq("rid", roomId), Filters.exists(MessageWords.FIELD, false)))
                  .projection(Projections.include("msg", "_hidden"))
                  .sort(NEWEST_FIRST)
                  .limit(STEP)
                  .into(new ArrayList<>());
          if (!without.isEmpty()) {
            found.bulkWrite(
                without.stream().map(this::addition).toList(),
                new BulkWriteOptions().ordered(false));
          }
          return without.size();
        });
  }

  /** Holds only where nobody has given it words, or another text, meanwhile. */
  private UpdateOneModel<Document> addition(Document message) {
    boolean hidden = Boolean.TRUE.equals(message.get("_hidden"));
    List<String> found =
        message.get("msg") instanceof String text && !hidden ? words.of(text) : List.of();
    return new UpdateOneModel<>(
        Filters.and(
            Filters.eq(Records.ID, message.get(Records.ID)),
            Filters.exists(MessageWords.FIELD, false),
            Filters.eq("msg", message.get("msg"))),
        Updates.set(MessageWords.FIELD, found));
  }
}
