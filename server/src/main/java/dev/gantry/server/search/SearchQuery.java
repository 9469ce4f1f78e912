package dev.gantry.server.search;

import java.util.List;

/**
 * A search text taken apart.
 *
 * @param test what the operators and a regular expression ask for; null where there is nothing
 *     beyond the scope
 * @param findsNothing whether there is nothing to look for at all, as in a text of mere punctuation
 */
record SearchQuery(SearchScope scope, SearchTest test, boolean findsNothing) {

  List<String> words() {
    return scope.words();
  }
}
