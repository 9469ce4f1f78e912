package dev.gantry.server.translate;

import java.util.ArrayList;
import java.util.List;

/**
 * What a provider takes in one request.
 *
 * @param texts number of texts
 * @param characters UTF-16 units of all texts together
 * @param longestText what a text may have that goes alone, at least as much
 */
record RequestLimit(int texts, int characters, int longestText) {

  RequestLimit(int texts, int characters) {
    this(texts, characters, characters);
  }

  /** Whether the text can be sent at all. */
  boolean allows(String text) {
    return text.length() <= longestText;
  }

  /** The texts in their order, in as few requests as the limit allows. */
  List<List<String>> split(List<String> all) {
    List<List<String>> requests = new ArrayList<>();
    List<String> request = new ArrayList<>();
    int length = 0;
    for (String text : all) {
      boolean full = request.size() == texts || length + text.length() > characters;
      if (full && !request.isEmpty()) {
        requests.add(request);
        request = new ArrayList<>();
        length = 0;
      }
      request.add(text);
      length += text.length();
    }
    if (!request.isEmpty()) {
      requests.add(request);
    }
    return requests;
  }
}
