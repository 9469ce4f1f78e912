package dev.gantry.contract.tools;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** Writes the contract as JSON whose bytes depend on its content only. */
final class ContractFile {
  private static final Separators SEPARATORS =
      PrettyPrinter.DEFAULT_SEPARATORS.withObjectNameValueSpacing(Separators.Spacing.AFTER);
  private static final ObjectWriter PRETTY =
      new JsonMapper()
          .writer()
          .with(
              new DefaultPrettyPrinter(SEPARATORS)
                  .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                  .withArrayIndenter(new DefaultIndenter("  ", "\n")));

  private ContractFile() {}

  /**
   * Leaves a file that already has this content untouched, so that its time still says when the
   * contract last changed.
   *
   * @return whether the file was written
   */
  static boolean write(JsonNode contract, Path file) throws IOException {
    var bytes = (PRETTY.writeValueAsString(contract) + "\n").getBytes(StandardCharsets.UTF_8);
    if (Files.exists(file) && Arrays.equals(Files.readAllBytes(file), bytes)) {
      return false;
    }
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.write(file, bytes);
    return true;
  }
}
