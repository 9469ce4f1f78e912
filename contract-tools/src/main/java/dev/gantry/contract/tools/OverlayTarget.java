package dev.gantry.contract.tools;

import java.util.regex.Pattern;

/**
 * A place in the contract as the JSONPath that an overlay would give for it, so that a message can
 * be answered by copying from it.
 */
record OverlayTarget(String path) {
  private static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

  static OverlayTarget root() {
    return new OverlayTarget("$");
  }

  OverlayTarget child(String name) {
    return new OverlayTarget(
        PLAIN_NAME.matcher(name).matches()
            ? path + "." + name
            : path + "['" + name.replace("'", "\\'") + "']");
  }

  OverlayTarget child(int index) {
    return new OverlayTarget(path + "[" + index + "]");
  }

  @Override
  public String toString() {
    return path;
  }
}
