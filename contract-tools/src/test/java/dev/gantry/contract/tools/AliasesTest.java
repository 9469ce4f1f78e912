package dev.gantry.contract.tools;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AliasesTest {
  @Test
  void shouldAcceptAPathThatNothingElseHas() {
    var contract =
        ContractReader.yaml(
            """
            paths:
              /dm.open: {post: {x-aliases: [/im.open, /direct.open]}, get: {x-aliases: [/im.open]}}
              /a/{id}: {get: {x-aliases: ['/b/{id}']}}
              /c: {get: {}}
            """);

    assertThat(Aliases.problems(contract)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[/b] | alias /b is also GET /b",
        "[/a] | alias /a is also GET /a",
        "[/c, /c] | alias /c is also GET /a",
        "[/d] | alias /d is also GET /b",
        "[c] | alias c is no path with the same parameters",
        "['/c/{id}'] | alias /c/{id} is no path with the same parameters",
        "/c | x-aliases is no list of paths",
        "[{path: /c}] | x-aliases is no list of paths",
      })
  void shouldRefuseOtherAliases(String aliases, String problem) {
    var contract =
        ContractReader.yaml(
            """
            paths:
              /b: {get: {x-aliases: [/d]}}
              /a: {get: {x-aliases: %s}}
            """
                .formatted(aliases));

    assertThat(Aliases.problems(contract))
        .containsExactly("GET /a: " + problem + "; correct the overlay, target $.paths['/a'].get");
  }

  @Test
  void shouldSayInTheEffectiveContractWhereElseAnOperationIs(@TempDir Path folder)
      throws Exception {
    Files.writeString(
        folder.resolve("a.yaml"),
        """
        openapi: 3.0.0
        paths:
          /a: {get: {description: Reads., x-aliases: [/b, /c]}, post: {x-aliases: [/b]}}
          /d: {get: {description: Alone.}}
        """);

    var contract = EffectiveContract.of(ContractFolder.read(folder)).tree();

    assertThat(contract.at("/paths/~1a/get/description").asString())
        .isEqualTo("Reads.\n\nThe same operation is at `/b`, `/c`.");
    assertThat(contract.at("/paths/~1a/post/description").asString())
        .isEqualTo("The same operation is at `/b`.");
    assertThat(contract.at("/paths/~1d/get/description").asString()).isEqualTo("Alone.");
    assertThat(contract.at("/paths/~1a/get/x-aliases").size()).isEqualTo(2);
  }
}
