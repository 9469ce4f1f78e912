package dev.gantry.reference.api;

import java.util.Comparator;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * One type.
 *
 * @param name its full name
 * @param declaration as its source begins, with the full name
 * @param members the signatures of what it declares
 */
record PublicType(String name, String declaration, SortedSet<String> members) {
  private static final Pattern DECLARATION =
      Pattern.compile("(?:class|interface|record|enum|@interface) ([\\w.]+)");
  private static final Pattern METHOD = Pattern.compile("(\\w+)\\(");
  private static final Pattern FIELD = Pattern.compile("(\\w+)$");

  static PublicType declared(String declaration) {
    var name = DECLARATION.matcher(declaration);
    if (!name.find()) {
      throw new IllegalArgumentException("This declares no type: " + declaration);
    }
    var byName = Comparator.comparing(PublicType::nameOf).thenComparing(it -> it);
    return new PublicType(name.group(1), declaration, new TreeSet<>(byName));
  }

  /** The name without its package. */
  String shortName() {
    return name.replaceFirst("^([a-z]\\w*\\.)+", "");
  }

  /** How a note names this member, as {@code ChatApi.getMessage}. */
  String nameIn(String member) {
    return shortName() + "." + nameOf(member);
  }

  /** Whether a class that implements this type has to have the member. */
  boolean demands(String member) {
    return member.startsWith("abstract ") || member.startsWith("protected abstract ");
  }

  static String nameOf(String member) {
    var declared = member.split(" = ", 2)[0];
    var method = METHOD.matcher(declared);
    if (method.find()) {
      return method.group(1);
    }
    var field = FIELD.matcher(declared);
    return field.find() ? field.group(1) : member;
  }
}
