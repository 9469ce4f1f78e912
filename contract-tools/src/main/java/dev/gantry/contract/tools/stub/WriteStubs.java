package dev.gantry.contract.tools.stub;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes the stubs of a contract into a folder. */
public final class WriteStubs {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private WriteStubs() {}

  /**
   * {@code <effective contract> <folder>}: what was in the folder before is gone afterwards.
   *
   * @throws IllegalArgumentException when these are not given
   */
  public static void main(String... arguments) throws IOException {
    if (arguments.length != 2) {
      throw new IllegalArgumentException("Usage: <effective contract .json> <output folder>");
    }
    var folder = Files.createDirectories(Path.of(arguments[1]));
    try (var old = Files.newDirectoryStream(folder, "*.json")) {
      for (var file : old) {
        Files.delete(file);
      }
    }
    var contract = JSON.readTree(Files.readString(Path.of(arguments[0])));
    for (var file : StubMappings.of(contract).entrySet()) {
      Files.writeString(
          folder.resolve(file.getKey()),
          JSON.writerWithDefaultPrettyPrinter().writeValueAsString(file.getValue()) + "\n");
    }
  }
}
