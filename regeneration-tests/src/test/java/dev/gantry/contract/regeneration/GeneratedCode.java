package dev.gantry.contract.regeneration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * A generated tree.
 *
 * @param files content by path, with {@code /} between folders
 */
record GeneratedCode(SortedMap<String, String> files) {
  /** Written by the Maven plugin alone: by it a build knows that the contract did not change. */
  private static final String CHECKSUM = ".sha256";

  static GeneratedCode read(Path folder) throws IOException {
    var files = new TreeMap<String, String>();
    try (var paths = Files.walk(folder)) {
      for (var path : paths.filter(Files::isRegularFile).toList()) {
        var name = folder.relativize(path).toString().replace('\\', '/');
        if (!name.endsWith(CHECKSUM)) {
          files.put(name, Files.readString(path));
        }
      }
    }
    return new GeneratedCode(files);
  }

  /** The one file with this simple name. */
  String source(String className) {
    return files.entrySet().stream()
        .filter(it -> it.getKey().endsWith("/" + className + ".java"))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseThrow(() -> new AssertionError(className + " is not generated"));
  }

  boolean has(String className) {
    return files.keySet().stream().anyMatch(it -> it.endsWith("/" + className + ".java"));
  }

  /** The names of the files that are in one tree only or differ. */
  TreeSet<String> filesOtherThanIn(GeneratedCode other) {
    var different = new TreeSet<>(files.keySet());
    different.addAll(other.files.keySet());
    different.removeIf(it -> files.containsKey(it) && files.get(it).equals(other.files.get(it)));
    return different;
  }

  GeneratedCode withoutComments() {
    return map(JavaComments::remove);
  }

  private GeneratedCode map(UnaryOperator<String> change) {
    var changed = new TreeMap<String, String>();
    files.forEach((name, content) -> changed.put(name, change.apply(content)));
    return new GeneratedCode(changed);
  }
}
