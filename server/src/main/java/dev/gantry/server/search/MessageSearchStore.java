package dev.gantry.server.search;

import dev.gantry.server.message.Message;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Where the texts of messages are indexed. Hidden and removed messages are never found. */
public interface MessageSearchStore {

  /**
   * Of the messages that a search could show for its words, only so many count: the newest, or the
   * oldest where the search wants those first.
   */
  int MOST_MATCHES = 10_000;

  /**
   * Messages within a scope, by the time they were written.
   *
   * @param skip how many to leave out
   */
  List<Message> find(SearchScope scope, int skip, int limit);

  /** Gives the messages within a scope to a page, in the same order, until it is complete. */
  void test(SearchScope scope, TestedPageBuilder page);

  /** By message id, how many of the words each of these messages of a room has. */
  Map<String, Integer> matchedWords(String roomId, List<String> words, Collection<String> ids);
}
