package dev.gantry.contract.tests.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import dev.gantry.contract.tests.SmallContract;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The files that people write, held against the schemas by which their editor helps them. */
class FileSchemasTest {
  private static final String ENTRY =
      "- {case: a.b/200/Example, side: server, pointer: /a, taken: the schema of it,"
          + " reason: The example shows two of one.}";

  @Test
  void everyPairingFileKeepsToItsSchema() {
    YamlFolder.read("cases")
        .forEach((file, tree) -> assertThat(errors("cases", tree)).as(file).isEmpty());
  }

  @Test
  void ledgerAndTargetKeepToTheirSchemas() throws IOException {
    assertThat(errors("ledger", resource("/ledger.yaml", new YAMLMapper()))).isEmpty();
    assertThat(errors("target", resource("/target.yaml", new YAMLMapper()))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a.b: {200/Ok: {wiht: {}}}",
        "a.b: {Example: {}}",
        "a.b: {every: {now: yesterday}}",
        "a.b: {every: {arrays: {/a: sorted}}}",
        "a.b: {every: {volatile: {/a: no}}}",
        "a.b: {every: {volatile: {a: this is a reason}}}",
        "a.b: {every: {state: []}}"
      })
  void shouldRefuseAMistakeInAPairingFile(String yaml) {
    assertThat(errors("cases", SmallContract.yaml(yaml))).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"case", "side", "pointer", "taken", "reason"})
  void shouldRefuseALedgerEntryThatLacksSomething(String key) {
    assertThat(errors("ledger", SmallContract.yaml(ENTRY))).isEmpty();
    assertThat(errors("ledger", SmallContract.yaml(ENTRY.replace(key + ":", "other:"))))
        .isNotEmpty();
  }

  private static List<String> errors(String name, JsonNode tree) {
    return schema(name).validate(tree).stream().map(Error::toString).toList();
  }

  private static Schema schema(String name) {
    try {
      return SchemaRegistry.withDefaultDialect(Dialects.getDraft202012())
          .getSchema(resource("/schema/" + name + ".schema.json", new JsonMapper()));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static JsonNode resource(String path, ObjectMapper mapper) throws IOException {
    try (InputStream file = FileSchemasTest.class.getResourceAsStream(path)) {
      return mapper.readTree(file);
    }
  }
}
