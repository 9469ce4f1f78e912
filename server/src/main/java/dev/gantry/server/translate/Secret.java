package dev.gantry.server.translate;

/** A key of a provider, which no log can show. */
record Secret(String value) {

  boolean isEmpty() {
    return value.isEmpty();
  }

  @Override
  public String toString() {
    return "(secret)";
  }
}
