package dev.gantry.server.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AssetPathTest {

  @ParameterizedTest
  @ValueSource(strings = {"x", "ü", "試", "👋", "x👋", "\ud800"})
  void shouldMakeNamesThatFitWhereNamesHave255BytesAndKeepTheirEnding(String letter) {
    String name = AssetPath.safe("LpdNAYQry8Z68oG8X-" + letter.repeat(300) + ".json");

    assertThat(name).startsWith("LpdNAYQry8Z68oG8X-").endsWith(".json");
    assertThat(name.getBytes(StandardCharsets.UTF_8)).hasSizeBetween(252, 255);
    assertThat(new String(name.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
        .isEqualTo(name);
  }

  @Test
  void shouldLeaveANameThatFitsAsItIs() {
    String name = "ü".repeat(125) + ".json";

    assertThat(AssetPath.safe(name)).isEqualTo(name);
  }
}
