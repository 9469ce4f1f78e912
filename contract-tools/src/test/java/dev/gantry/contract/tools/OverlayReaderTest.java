package dev.gantry.contract.tools;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OverlayReaderTest {
  private final List<String> problems = new ArrayList<>();

  @Test
  void shouldReadTargetChangeAndReason() {
    var overlay =
        read(
            """
            overlay: 1.0.0
            info: {title: Names, version: 1.0.0}
            extends: ./messaging.yaml
            actions:
              - {target: $.a, description: why, update: {b: 1}}
              - {target: $.c, description: because, remove: true}
            """);

    assertThat(problems).isEmpty();
    assertThat(overlay.extended()).isEqualTo("messaging.yaml");
    assertThat(overlay.actions()).extracting(OverlayAction::target).containsExactly("$.a", "$.c");
    assertThat(overlay.actions()).extracting(OverlayAction::remove).containsExactly(false, true);
  }

  @Test
  void shouldApplyToTheMergedContractWithoutExtends() {
    var overlay =
        read(
            """
            overlay: 1.0.0
            actions: [{target: $.a, description: why, remove: true}]
            """);

    assertThat(overlay.appliesToMerged()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {target: $.a, remove: true}                              | target $.a has no description
          {target: $.a, description: ' ', remove: true}            | target $.a has no description
          {description: why, remove: true}                         | has no target
          {target: $.a, description: why}                          | neither updates nor removes
          {target: $.a, description: why, remove: false}           | neither updates nor removes
          {target: $.a, description: why, remove: 'yes'}           | must be true or false
          {target: $.a, description: why, updates: {}, remove: true} | unknown key `updates`
          """)
  void shouldRefuseAnActionThat(String action, String problem) {
    read("overlay: 1.0.0\nactions: [" + action + "]");

    assertThat(problems)
        .anySatisfy(
            it -> assertThat(it).startsWith("test.overlay.yaml action 0: ").contains(problem));
  }

  @Test
  void shouldRefuseAFileThatIsNoOverlay() {
    read("openapi: 3.0.0");

    assertThat(problems)
        .containsExactly(
            "test.overlay.yaml: `overlay: 1.0.0` is missing",
            "test.overlay.yaml: unknown key `openapi`",
            "test.overlay.yaml: has no actions");
  }

  private Overlay read(String text) {
    return new OverlayReader("test.overlay.yaml", problems).read(ContractReader.yaml(text));
  }
}
