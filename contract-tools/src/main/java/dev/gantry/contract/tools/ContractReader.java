package dev.gantry.contract.tools;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Reads YAML and JSON as trees that keep what is written: key order, decimals to the last digit,
 * and an unquoted timestamp as the string it looks like.
 */
final class ContractReader {
  private static final ObjectMapper YAML =
      YAMLMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private ContractReader() {}

  static JsonNode yaml(Path file) throws IOException {
    try (var reader = Files.newBufferedReader(file)) {
      return YAML.readTree(reader);
    } catch (JacksonException e) {
      throw new ContractException(file.getFileName() + " is not readable: " + firstLines(e));
    }
  }

  static JsonNode yaml(String text) {
    return YAML.readTree(text);
  }

  static JsonNode json(InputStream json) {
    return JSON.readTree(json);
  }

  private static String firstLines(JacksonException e) {
    var place = e.getLocation();
    var where = place == null || place.getLineNr() < 1 ? "" : " (line " + place.getLineNr() + ")";
    return e.getOriginalMessage().strip().replaceAll("\\s+", " ") + where;
  }
}
