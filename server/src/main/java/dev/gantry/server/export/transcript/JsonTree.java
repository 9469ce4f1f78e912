package dev.gantry.server.export.transcript;

import java.util.List;
import java.util.Map;

/** Reads values of JSON that came from outside: what is not as expected counts as absent. */
final class JsonTree {

  private JsonTree() {}

  /** The text at a key; empty where there is none. */
  static String text(Object node, String key) {
    return get(node, key) instanceof String text ? text : "";
  }

  /** The entries at a key; none where there is no list. */
  static List<?> list(Object node, String key) {
    return get(node, key) instanceof List<?> list ? list : List.of();
  }

  /** The value at a key; null where there is none. */
  static Object get(Object node, String key) {
    return node instanceof Map<?, ?> map ? map.get(key) : null;
  }
}
