package dev.gantry.contract.tests.comparison;

import tools.jackson.core.JsonPointer;

/** JSON pointers in which {@code *} stands for any one key or index. */
final class PointerPattern {
  private PointerPattern() {}

  static boolean matches(String pattern, JsonPointer place) {
    var wanted = pattern.split("/", -1);
    var present = place.toString().split("/", -1);
    if (wanted.length != present.length) {
      return false;
    }
    for (int i = 0; i < wanted.length; i++) {
      if (!wanted[i].equals("*") && !wanted[i].equals(present[i])) {
        return false;
      }
    }
    return true;
  }
}
