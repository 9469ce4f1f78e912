package dev.gantry.contract.tests.pairing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The YAML files of a folder of the class path, by file name. */
final class YamlFolder {
  private static final YAMLMapper YAML =
      YAMLMapper.builder().enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY).build();

  private YamlFolder() {}

  static Map<String, JsonNode> read(String folder) {
    try {
      var location = YamlFolder.class.getResource("/" + folder).toURI();
      return location.getScheme().equals("jar") ? readJar(location) : read(Path.of(location));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, JsonNode> readJar(URI location) throws IOException {
    try (var jar = FileSystems.newFileSystem(location, Map.of())) {
      var inside = location.getSchemeSpecificPart();
      return read(jar.getPath(inside.substring(inside.indexOf('!') + 1)));
    }
  }

  private static Map<String, JsonNode> read(Path folder) throws IOException {
    var trees = new TreeMap<String, JsonNode>();
    try (var files = Files.newDirectoryStream(folder, "*.yaml")) {
      for (var file : files) {
        trees.put(file.getFileName().toString(), YAML.readTree(Files.readString(file)));
      }
    }
    return trees;
  }
}
