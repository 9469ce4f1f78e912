package dev.gantry.server.translate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProtectedTextTest {

  private final ProtectedText text = new Protection("").of("Hello @ada, run `make` now");

  @Test
  void shouldNumberWhatIsKept() {
    assertThat(text.withPlaceholders()).isEqualTo("Hello {0}, run {1} now");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Hallo {0}, starte {1} jetzt      | Hallo @ada, starte `make` jetzt
          Starte {1} jetzt, {0}            | Starte `make` jetzt, @ada
          Hallo { 0 }, starte {1 } jetzt   | Hallo @ada, starte `make` jetzt
          Hallo ｛０｝, starte ｛１｝ jetzt | Hallo @ada, starte `make` jetzt
          أهلا {٠} شغل {١}                 | أهلا @ada شغل `make`
          Hallo {𝟎}, starte {𝟏} jetzt      | Hallo @ada, starte `make` jetzt
          """)
  void shouldPutBackWhatProvidersMovedOrSpelledInTheirWay(String translated, String restored) {
    assertThat(text.restore(translated)).contains(restored);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Hallo, starte {1} jetzt",
        "Hallo {0}, starte {0} jetzt",
        "Hallo {0}, starte {1} jetzt {1}",
        "Hallo {0}, starte {1} jetzt {2}",
        "Hallo {0}, starte 1 jetzt",
        "Hallo {01}, starte jetzt",
        "Hallo {0}, starte {99999} {1}",
        "Hallo"
      })
  void shouldNotRestoreWhatIsLostDoubledOrInvented(String translated) {
    assertThat(text.restore(translated)).isEmpty();
  }

  @Test
  void shouldOfferThePiecesBetweenWithTheirSpaces() {
    assertThat(text.pieces()).containsExactly("Hello", ", run", "now");
    assertThat(text.join(List.of("Hallo", ", starte", " jetzt ")))
        .isEqualTo("Hallo @ada, starte `make` jetzt");
  }
}
