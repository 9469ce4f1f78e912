package dev.gantry.server.translate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gantry.server.core.MutableClock;
import dev.gantry.server.message.Message;
import dev.gantry.server.message.MessageBuilder;
import dev.gantry.server.message.MessageText;
import dev.gantry.server.setting.OverwrittenSettings;
import dev.gantry.server.setting.SettingDefaults;
import dev.gantry.server.setting.SettingStore;
import dev.gantry.server.setting.Settings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MessageTranslatorTest {

  private static final MessageText OWN = new MessageText(MessageText.OWN, "hello");

  private final MutableClock clock = new MutableClock();
  private final List<String> asked = new ArrayList<>();
  private final List<String> readSettings = new ArrayList<>();
  private final ActiveProvider provider =
      new ActiveProvider(new Slow(), new Circuit("slow", clock));
  private final MessageTranslator translator =
      new MessageTranslator(
          new Settings(new NothingSet(), new SettingDefaults(), OverwrittenSettings.NONE));

  @Test
  void shouldNotPrepareTextsThatAreTranslatedAlready() throws TranslationException {
    assertThat(translator.translate(translatedInto("de", "fr"), List.of("de", "fr"), provider))
        .isEmpty();
    assertThat(asked).isEmpty();
    assertThat(readSettings).isEmpty();
  }

  @Test
  void shouldLeaveOutTheLanguagesThatAreNotReachedInTime() throws TranslationException {
    Deadline deadline = Deadline.in(Duration.ofSeconds(30), clock);

    Map<MessageText, Map<String, String>> found =
        translator.translate(
            translatedInto(), List.of("de", "fr", "it", "nl"), provider.until(deadline));

    assertThat(found.get(OWN)).containsOnlyKeys("de", "fr");
    assertThat(asked).containsExactly("de", "fr");
  }

  @Test
  void shouldTranslateIntoFiftyLanguagesAndNoMore() throws TranslationException {
    Message full = translatedInto(codes(49));

    Map<MessageText, Map<String, String>> found =
        translator.translate(full, List.of("de", "fr"), provider);

    assertThat(found.get(OWN)).containsOnlyKeys("de");
    assertThatThrownBy(
            () -> translator.translate(translatedInto(codes(50)), List.of("de"), provider))
        .isInstanceOf(TranslationException.class)
        .hasMessage("the message has many languages already");
    assertThat(asked).containsExactly("de");
  }

  private static String[] codes(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> "x" + (char) ('a' + i / 10) + (char) ('a' + i % 10))
        .toArray(String[]::new);
  }

  private static Message translatedInto(String... languages) {
    Map<String, Object> translations =
        List.of(languages).stream().collect(Collectors.toMap(code -> code, code -> "translated"));
    return MessageBuilder.builder()
        .id("greeting")
        .roomId("lab")
        .text(OWN.text())
        .other(Map.of("translationProvider", "slow", "translations", translations))
        .build();
  }

  /** Takes twenty seconds for each request. */
  private final class Slow implements TranslationProvider {

    @Override
    public String name() {
      return "slow";
    }

    @Override
    public RequestLimit limit() {
      return new RequestLimit(10, 1_000);
    }

    @Override
    public List<SupportedLanguage> languages(String displayLanguage) {
      return List.of();
    }

    @Override
    public List<String> translate(List<String> texts, String language) {
      asked.add(language);
      clock.advance(Duration.ofSeconds(20));
      return texts;
    }
  }

  private final class NothingSet implements SettingStore {

    @Override
    public Optional<Object> find(String id) {
      readSettings.add(id);
      return Optional.empty();
    }

    @Override
    public void save(Map<String, Object> changed) {
      throw new UnsupportedOperationException("Nobody changes settings here");
    }
  }
}
