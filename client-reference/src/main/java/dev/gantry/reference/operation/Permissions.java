package dev.gantry.reference.operation;

import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The permissions that the texts of an operation name; the contract has no other place for them.
 */
final class Permissions {
  private static final Pattern REQUIRED =
      Pattern.compile("Permissions? required: ?((?:`[\\w-]+`(?:, | and | or )?)+)");
  private static final Pattern NAMED =
      Pattern.compile("`([\\w-]+)` permission|`([\\w-]+) permission`");
  private static final Pattern CODE = Pattern.compile("`([\\w-]+)`");

  private Permissions() {}

  static SortedSet<String> namedBy(Operation operation) {
    var found = new TreeSet<String>();
    var text = operation.node().toString();
    REQUIRED
        .matcher(text)
        .results()
        .flatMap(it -> CODE.matcher(it.group(1)).results())
        .forEach(it -> found.add(it.group(1)));
    NAMED.matcher(text).results().map(Permissions::name).forEach(found::add);
    return found;
  }

  private static String name(MatchResult match) {
    return match.group(1) == null ? match.group(2) : match.group(1);
  }
}
