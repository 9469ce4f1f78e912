package dev.gantry.server.search;

import dev.gantry.server.core.ApiException;
import dev.gantry.server.message.Message;
import dev.gantry.server.message.MessageBuilder;
import dev.gantry.server.message.MessageForReader;
import dev.gantry.server.room.RoomAccess;
import dev.gantry.server.setting.Settings;
import dev.gantry.server.user.User;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Searches the messages of one room: {@code chat.search}. Words come from an index. What no index
 * answers is tested message by message, from the newest of the days that are asked for, or of those
 * that have a word in common: regular expressions and texts without spaces between words on up to
 * 200,000 texts of 20,000,000 characters together, operators on up to 20,000 messages.
 */
public final class SearchMessages {

  private final MessageSearchStore store;
  private final RoomAccess access;
  private final MessageForReader forReader;
  private final Settings settings;

  public SearchMessages(
      MessageSearchStore store, RoomAccess access, MessageForReader forReader, Settings settings) {
    this.store = store;
    this.access = access;
    this.forReader = forReader;
    this.settings = settings;
  }

  /**
   * What was found, newest first unless the text says otherwise. Found by words, a message has a
   * {@code score}: for each word that it has, between a half and one, more in a shorter text. The
   * formula is the one of the text index that Rocket.Chat uses, a word counted once.
   *
   * @throws ApiException without a text for an unknown room or one that the caller may not see;
   *     plain for a bad regular expression
   */
  public List<Message> search(User caller, String roomId, String text, int offset, int count) {
    if (!access.canAccess(roomId, caller)) {
      throw ApiException.silent();
    }
    SearchQuery query =
        new SearchParser(caller, settings.isOn("Message_AlwaysSearchRegExp")).parse(roomId, text);
    if (query.findsNothing()) {
      return List.of();
    }
    List<Message> found =
        query.test() == null
            ? store.find(query.scope(), offset, count)
            : tested(query, offset, count);
    return forReader.ofAll(scored(query, found), caller);
  }

  private List<Message> tested(SearchQuery query, int offset, int count) {
    TestedPageBuilder page = new TestedPageBuilder(query.test(), offset, count);
    store.test(query.scope(), page);
    return page.messages();
  }

  private List<Message> scored(SearchQuery query, List<Message> found) {
    if (query.words().isEmpty()) {
      return found;
    }
    Map<String, Integer> matched =
        store.matchedWords(
            query.scope().roomId(), query.words(), found.stream().map(Message::id).toList());
    return found.stream()
        .map(message -> scored(message, matched.getOrDefault(message.id(), 0)))
        .toList();
  }

  private static Message scored(Message message, int matchedWords) {
    long words = Math.max(1, Words.count(message.text()));
    Map<String, Object> other = new HashMap<>(message.other());
    other.put("score", matchedWords * (0.5 + 0.5 / words));
    return MessageBuilder.builder(message).other(other).build();
  }
}
