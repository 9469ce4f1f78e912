package dev.gantry.server.translate;

import dev.gantry.server.translate.TranslationException.Kind;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Reads the answers of providers, none of which is trusted to have the documented shape. */
final class Answers {

  private Answers() {}

  /**
   * The texts of a list.
   *
   * @param pointer where each element has its text
   */
  static List<String> texts(JsonNode list, String pointer) throws TranslationException {
    List<String> texts = new ArrayList<>();
    for (JsonNode element : list) {
      texts.add(text(element.at(pointer)));
    }
    return texts;
  }

  static String text(JsonNode node) throws TranslationException {
    if (!node.isString()) {
      throw malformed();
    }
    return node.asString();
  }

  /** The list itself, refused where it is something else. */
  static JsonNode list(JsonNode node) throws TranslationException {
    if (!node.isArray()) {
      throw malformed();
    }
    return node;
  }

  static TranslationException malformed() {
    return new TranslationException(Kind.FAILING, "its answer has another shape");
  }
}
