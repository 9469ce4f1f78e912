package dev.gantry.contract.regeneration;

import dev.gantry.contract.diff.generated.Side;
import dev.gantry.contract.tools.ContractTools;
import java.io.IOException;
import java.nio.file.Path;

/** What the build does, as a program: contract, server and client, in a process of its own. */
final class GenerateAll {
  private GenerateAll() {}

  /**
   * @param arguments the folder of the documents, the folder to write to
   */
  public static void main(String... arguments) throws IOException {
    var output = Path.of(arguments[1]);
    var contract = output.resolve("openapi.json");
    ContractTools.build(Path.of(arguments[0]), contract);
    for (var side : Side.values()) {
      side.generate(ApiFolder.PROJECT, contract, output.resolve(side.name()));
    }
  }
}
