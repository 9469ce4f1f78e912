package dev.gantry.contract.tools;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class SourceDocumentTest {
  private static final Path DOCUMENT = Path.of("../api/messaging.yaml");

  /**
   * SHA-256 (UTF-8) of the words of the messaging document as it was received, comments included:
   * every run of white space one blank, none at either end. A new revision brings a new digest.
   */
  private static final String RECEIVED_WORDS =
      "1b436b21038545b9e9bb14dcacd9af9f73918f9c60caa6af89f50df5ddb9d290";

  @Test
  void shouldBeTheReceivedDocumentWordForWord() throws Exception {
    assertThat(sha256(words(DOCUMENT))).isEqualTo(RECEIVED_WORDS);
  }

  @Test
  void shouldKeepItsUnquotedTimestamps() throws IOException {
    var document = ContractReader.yaml(DOCUMENT);

    assertThat(
            document.findValues("parameters").stream()
                .flatMap(JsonNode::valueStream)
                .map(parameter -> parameter.path("example"))
                .filter(JsonNode::isString)
                .map(JsonNode::stringValue))
        .contains("2018-12-12T00:11:22.345Z", "2019-04-16T18:30:46.669Z");
  }

  private static String words(Path file) throws IOException {
    return Files.readString(file).strip().replaceAll("\\s+", " ");
  }

  private static String sha256(String text) throws NoSuchAlgorithmException {
    var digest = MessageDigest.getInstance("SHA-256");
    return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
  }
}
