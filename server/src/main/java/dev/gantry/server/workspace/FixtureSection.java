package dev.gantry.server.workspace;

import dev.gantry.server.core.ApiException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads one section of a fixture file and says where in it a problem is. */
final class FixtureSection {

  private final String name;
  private final JsonNode node;

  FixtureSection(ObjectNode root, String name) {
    this.name = name;
    this.node = root.get(name);
  }

  /** Reads a section that is a list of objects; absent is empty. */
  <T> List<T> list(Function<ObjectNode, T> reader) {
    List<T> entries = new ArrayList<>();
    if (isAbsent()) {
      return entries;
    }
    if (!node.isArray()) {
      throw new FixtureException(name + ": must be a list");
    }
    for (int index = 0; index < node.size(); index++) {
      JsonNode entry = node.get(index);
      entries.add(at(name + "[" + index + "]", () -> reader.apply(object(entry))));
    }
    return entries;
  }

  /** Reads a section that is an object, key by key; absent is empty. */
  void keys(BiConsumer<String, JsonNode> reader) {
    if (isAbsent()) {
      return;
    }
    if (!node.isObject()) {
      throw new FixtureException(name + ": must be an object");
    }
    for (var property : node.properties()) {
      at(
          name + "." + property.getKey(),
          () -> {
            reader.accept(property.getKey(), property.getValue());
            return null;
          });
    }
  }

  /** Runs a step that concerns one entry, and names the entry where it fails. */
  static <T> T at(String place, java.util.function.Supplier<T> step) {
    try {
      return step.get();
    } catch (FixtureException e) {
      throw e.at(place);
    } catch (JacksonException e) {
      throw new FixtureException(e.getOriginalMessage()).at(place);
    } catch (ApiException e) {
      throw new FixtureException(e.error()).at(place);
    } catch (RuntimeException e) {
      // A value that no rule thought of, or one that the store has no room for.
      throw new FixtureException(String.valueOf(e.getMessage())).at(place);
    }
  }

  private boolean isAbsent() {
    return node == null || node.isNull();
  }

  private static ObjectNode object(JsonNode entry) {
    if (entry instanceof ObjectNode object) {
      return object;
    }
    throw new FixtureException("must be an object");
  }
}
