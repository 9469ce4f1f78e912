package dev.gantry.server.search;

import dev.gantry.server.message.Message;
import java.util.List;
import java.util.function.Predicate;

/**
 * A search text taken apart.
 *
 * @param filter what the operators and a regular expression ask for; null where there is nothing
 *     beyond the scope
 * @param findsNothing whether there is nothing to look for at all, as in a text of mere punctuation
 */
record SearchQuery(SearchScope scope, Predicate<Message> filter, boolean findsNothing) {

  List<String> words() {
    return scope.words();
  }
}
