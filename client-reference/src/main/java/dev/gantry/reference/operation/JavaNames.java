package dev.gantry.reference.operation;

import java.lang.reflect.Type;

/** Names of types as they stand in a program that imports their packages. */
final class JavaNames {
  private static final String PACKAGES = "\\b(?:[a-z]\\w*\\.)+(?=[A-Z])";

  private JavaNames() {}

  static String of(Type type) {
    return type.getTypeName().replaceAll(PACKAGES, "").replace('$', '.');
  }
}
