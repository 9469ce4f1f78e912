package dev.gantry.server.store.mongo;

/**
 * Names of fields that anybody may have made up, in a form that every MongoDB stores: a dot would
 * lead into a subdocument, and a dollar at the beginning would be an operator. Names that begin as
 * the store's own do are kept apart from those.
 */
final class FieldNames {

  /** How the names of the store's own fields begin. */
  static final String OWN = "gantry";

  private static final char FULL_WIDTH_DOT = '\uFF0E';
  private static final String FULL_WIDTH_DOLLAR = "\uFF04";
  private static final String FULL_WIDTH_OWN = "\uFF47antry";
  private static final char SYMBOL_FOR_NULL = '\u2400';

  private FieldNames() {}

  static String stored(String name) {
    String stored = name.replace('.', FULL_WIDTH_DOT).replace('\0', SYMBOL_FOR_NULL);
    return otherBeginning(otherBeginning(stored, "$", FULL_WIDTH_DOLLAR), OWN, FULL_WIDTH_OWN);
  }

  static String shown(String name) {
    String shown = name.replace(FULL_WIDTH_DOT, '.').replace(SYMBOL_FOR_NULL, '\0');
    return otherBeginning(otherBeginning(shown, FULL_WIDTH_DOLLAR, "$"), FULL_WIDTH_OWN, OWN);
  }

  private static String otherBeginning(String name, String beginning, String other) {
    return name.startsWith(beginning) ? other + name.substring(beginning.length()) : name;
  }
}
