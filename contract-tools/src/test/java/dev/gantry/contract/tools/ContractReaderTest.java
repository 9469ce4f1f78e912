package dev.gantry.contract.tools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContractReaderTest {
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      textBlock =
          """
          2018-12-12T00:11:22.345Z,     "2018-12-12T00:11:22.345Z"
          2018-12-12,                   "2018-12-12"
          '1696533809813',              "1696533809813"
          1696533809813,                1696533809813
          12345678901234567890123,      12345678901234567890123
          1.10,                         1.10
          0.1234567890123456789,        0.1234567890123456789
          yes,                          "yes"
          on,                           "on"
          true,                         true
          12:30:45,                     "12:30:45"
          """)
  void shouldKeepAScalarAsWritten(String yaml, String json) {
    assertThat(ContractReader.yaml("value: " + yaml).get("value")).hasToString(json);
  }

  @Test
  void shouldKeepTheOrderOfKeys() {
    assertThat(ContractReader.yaml("{b: 1, a: 2, '200': 3, c: 4}").propertyNames())
        .containsExactly("b", "a", "200", "c");
  }

  @Test
  void shouldReadAStatusWithoutQuotesAsAName() {
    assertThat(ContractReader.yaml("200: {}").propertyNames()).containsExactly("200");
  }

  @Test
  void shouldNameFileAndLineOfASyntaxError(@TempDir Path folder) throws IOException {
    var file = folder.resolve("broken.yaml");
    Files.writeString(file, "a: 1\nb: [2\nc: 3\n");

    assertThatThrownBy(() -> ContractReader.yaml(file))
        .isInstanceOf(ContractException.class)
        .hasMessageStartingWith("broken.yaml is not readable: ")
        .hasMessageContaining("line 3");
  }

  @Test
  void shouldRefuseAKeyThatIsWrittenTwice(@TempDir Path folder) throws IOException {
    var file = folder.resolve("twice.yaml");
    Files.writeString(file, "a: 1\na: 2\n");

    assertThatThrownBy(() -> ContractReader.yaml(file)).hasMessageStartingWith("twice.yaml");
  }
}
