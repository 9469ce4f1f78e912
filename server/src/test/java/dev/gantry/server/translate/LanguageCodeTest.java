package dev.gantry.server.translate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageCodeTest {

  @ParameterizedTest
  @ValueSource(strings = {"en", "pt-BR", "es-419", "zh-Hans", "sr-Latn-RS", "yue"})
  void shouldKnowCodes(String code) {
    assertThat(LanguageCode.isValid(code)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "e", "english", "en-", "en&key=x", "../de", "e n", "12", "de\n"})
  void shouldKnowWhatIsNoCode(String text) {
    assertThat(LanguageCode.isValid(text)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"AR,ar", "PT-BR,pt-BR", "ES-419,es-419", "ZH-HANS,zh-Hans"})
  void shouldWriteCodesAsIsConvention(String code, String conventional) {
    assertThat(LanguageCode.conventional(code)).isEqualTo(conventional);
  }

  @Test
  void shouldNameLanguagesInOtherOnesWhereItCan() {
    assertThat(LanguageCode.name("de", "fr", "German")).isEqualTo("allemand");
    assertThat(LanguageCode.name("de", "en", "German (service's word)"))
        .isEqualTo("German (service's word)");
    assertThat(LanguageCode.name("de", "xx", "German")).isEqualTo("German");
  }
}
