package dev.gantry.contract.tools;

import com.jayway.jsonpath.Configuration;
import com.jayway.jsonpath.DocumentContext;
import com.jayway.jsonpath.JsonPath;
import com.jayway.jsonpath.JsonPathException;
import com.jayway.jsonpath.Option;
import com.jayway.jsonpath.PathNotFoundException;
import com.jayway.jsonpath.spi.json.Jackson3JsonNodeJsonProvider;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Applies overlays to a document in place, action by action. */
final class OverlayApplier {
  private static final Configuration JSON_PATH =
      Configuration.builder()
          .jsonProvider(new LenientIndexProvider())
          .options(Option.ALWAYS_RETURN_LIST)
          .build();

  private final List<String> problems;

  OverlayApplier(List<String> problems) {
    this.problems = problems;
  }

  /** A target that matches nothing becomes a problem; the other actions are still applied. */
  void apply(Overlay overlay, ObjectNode document) {
    var context = JsonPath.using(JSON_PATH).parse((Object) document);
    for (var action : overlay.actions()) {
      try {
        apply(overlay, action, context);
      } catch (JsonPathException e) {
        problems.add(
            overlay.nameOf(action) + ": target " + action.target() + ": " + e.getMessage());
      }
    }
  }

  private void apply(Overlay overlay, OverlayAction action, DocumentContext document) {
    if (action.target().isBlank()) {
      return;
    }
    var path = JsonPath.compile(action.target());
    var matches = matches(document, path);
    if (matches.isEmpty()) {
      problems.add(
          overlay.nameOf(action)
              + ": target "
              + action.target()
              + " matches nothing; correct the target or delete the action");
    } else if (action.remove()) {
      document.delete(path);
    } else if (action.update() != null) {
      for (var match : matches) {
        update(overlay, action, document, path, match);
      }
    }
  }

  private void update(
      Overlay overlay,
      OverlayAction action,
      DocumentContext document,
      JsonPath path,
      JsonNode match) {
    var update = action.update();
    if (match instanceof ArrayNode array) {
      TreeMerge.append(array, update);
    } else if (!(match instanceof ObjectNode object)) {
      document.set(path, update.deepCopy());
    } else if (update instanceof ObjectNode changes) {
      TreeMerge.merge(object, changes);
    } else {
      problems.add(
          overlay.nameOf(action)
              + ": target "
              + action.target()
              + " is an object, so its update must be one");
    }
  }

  private static ArrayNode matches(DocumentContext document, JsonPath path) {
    try {
      return document.read(path);
    } catch (PathNotFoundException e) {
      return JsonNodeFactory.instance.arrayNode();
    }
  }

  /** JSONPath skips an index out of range when told so by this exception, not by Jackson's own. */
  private static final class LenientIndexProvider extends Jackson3JsonNodeJsonProvider {
    @Override
    public Object getArrayIndex(Object array, int index) {
      if (index >= length(array)) {
        throw new IndexOutOfBoundsException(index);
      }
      return super.getArrayIndex(array, index);
    }
  }
}
