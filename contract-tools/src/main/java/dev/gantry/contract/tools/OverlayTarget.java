package dev.gantry.contract.tools;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A place in the contract as the JSONPath that an overlay would give for it, so that a message can
 * be answered by copying from it.
 *
 * @param steps the names and indexes on the way there
 */
record OverlayTarget(String path, List<String> steps) {
  private static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

  static OverlayTarget root() {
    return new OverlayTarget("$", List.of());
  }

  OverlayTarget child(String name) {
    return child(
        name,
        PLAIN_NAME.matcher(name).matches() ? "." + name : "['" + name.replace("'", "\\'") + "']");
  }

  OverlayTarget child(int index) {
    return child(String.valueOf(index), "[" + index + "]");
  }

  /**
   * Whether it is the schema of a form, whose fields are parameters, which generators tell apart.
   */
  boolean isForm() {
    return path.endsWith(".content['multipart/form-data'].schema");
  }

  private OverlayTarget child(String step, String written) {
    return new OverlayTarget(
        path + written, Stream.concat(steps.stream(), Stream.of(step)).toList());
  }

  @Override
  public String toString() {
    return path;
  }
}
