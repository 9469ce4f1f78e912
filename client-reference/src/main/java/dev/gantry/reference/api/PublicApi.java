package dev.gantry.reference.api;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Every type that users of a library can name, with every member that they can use.
 *
 * @param types by full name; nested ones have a dot before their own
 */
public record PublicApi(SortedMap<String, PublicType> types) {
  private static final String MEMBER = "  ";

  /** Reads what {@link #write} has written. */
  public static PublicApi read(Path file) throws IOException {
    var types = new TreeMap<String, PublicType>();
    PublicType current = null;
    for (var line : Files.readAllLines(file)) {
      if (line.startsWith(MEMBER) && current != null) {
        current.members().add(line.strip());
      } else if (!line.isBlank()) {
        current = PublicType.declared(line);
        types.put(current.name(), current);
      }
    }
    return new PublicApi(types);
  }

  /** One block for each type, one line for each member, always in the same order. */
  public void write(Path file) throws IOException {
    var text = new StringBuilder();
    for (var type : types.values()) {
      text.append(text.isEmpty() ? "" : "\n").append(type.declaration()).append('\n');
      type.members().forEach(it -> text.append(MEMBER).append(it).append('\n'));
    }
    Files.writeString(file, text);
  }
}
