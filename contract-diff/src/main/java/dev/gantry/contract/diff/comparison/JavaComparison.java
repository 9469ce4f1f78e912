package dev.gantry.contract.diff.comparison;

import dev.gantry.contract.diff.generated.JavaApi;
import dev.gantry.contract.diff.generated.JavaApiChange;
import dev.gantry.contract.diff.generated.Side;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Generates and compares both sides, in a folder that is gone afterwards. */
record JavaComparison(Path project) {

  Map<Side, List<JavaApiChange>> compare(JsonNode old, JsonNode revised) throws IOException {
    var changes = new EnumMap<Side, List<JavaApiChange>>(Side.class);
    if (old.equals(revised)) {
      return changes;
    }
    var scratch = Files.createTempDirectory("gantry-diff");
    try {
      for (var side : Side.values()) {
        var before = api(side, old, scratch.resolve(side + "-old"));
        var after = api(side, revised, scratch.resolve(side + "-new"));
        changes.put(side, before.changesTo(after));
      }
      return changes;
    } finally {
      delete(scratch);
    }
  }

  private JavaApi api(Side side, JsonNode contract, Path folder) throws IOException {
    return JavaApi.of(project, side, contract, Files.createDirectory(folder));
  }

  private static void delete(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
