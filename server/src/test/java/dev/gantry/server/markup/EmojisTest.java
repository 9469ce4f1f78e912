package dev.gantry.server.markup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmojisTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        ":smile:",
        "smile",
        ":+1:",
        ":thumbsup:",
        ":point_right:",
        ":bee:",
        ":bear:",
        ":tada:",
        ":slight_smile:",
        ":grinning:",
        ":thumbsup_tone3:",
        ":+1_tone4:",
        ":-1:",
        ":flag_us:",
        ":person_gesturing_ok:",
        ":100:"
      })
  void shouldKnowShortCodes(String shortCode) {
    assertThat(Emojis.isKnown(shortCode)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ":", "::", ":no_such_emoji:", ":)", ":smile", "smile:", "😀", "<3"})
  void shouldNotKnowAnythingElse(String shortCode) {
    assertThat(Emojis.isKnown(shortCode)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {":)", "<3", ":D", ":(", ":P", "-_-", "8)", ":'(", ":O", ":*", ":@", ":/", "O:)"})
  void shouldKnowWhatAnEmoticonStandsFor(String emoticon) {
    assertThat(Emojis.isKnown(Emoticons.at(emoticon, 0, emoticon.length()).shortCode())).isTrue();
  }
}
