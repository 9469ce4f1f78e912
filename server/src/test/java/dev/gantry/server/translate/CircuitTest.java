package dev.gantry.server.translate;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CircuitTest {

  private static final ResponseDefinitionBuilder WORKS =
      okJson("{\"translations\": [{\"text\": \"Hallo\"}]}");

  @RegisterExtension final ProvidersFixture fixture = new ProvidersFixture();

  @Test
  void shouldLeaveAProviderAloneAfterFiveFailuresAndTryAgainAfterAMinute() {
    answer(aResponse().withStatus(503));
    translate(20);
    assertThat(fixture.requests()).isEqualTo(5);

    fixture.clock.advance(Duration.ofSeconds(59));
    translate(20);
    assertThat(fixture.requests()).isEqualTo(5);

    fixture.clock.advance(Duration.ofSeconds(2));
    translate(20);
    assertThat(fixture.requests()).isEqualTo(6);

    answer(WORKS);
    fixture.clock.advance(Duration.ofSeconds(61));
    assertThat(translate(20)).isEqualTo(20);
    assertThat(fixture.requests()).isEqualTo(26);
  }

  @Test
  void shouldNotMindAFailureNowAndThen() {
    for (int i = 0; i < 10; i++) {
      answer(aResponse().withStatus(500));
      translate(4);
      answer(WORKS);
      assertThat(translate(1)).isEqualTo(1);
    }
  }

  @Test
  void shouldStopAtOnceWhereTheKeyIsRefusedOrTheQuotaUsedUp() {
    answer(aResponse().withStatus(456));
    translate(20);
    assertThat(fixture.requests()).isEqualTo(1);

    fixture.clock.advance(Duration.ofSeconds(61));
    translate(20);
    assertThat(fixture.requests()).isEqualTo(2);
  }

  @Test
  void shouldStopWhereTheKeyIsRefusedAsTheFifthFailure() {
    answer(aResponse().withStatus(503));
    translate(4);
    answer(aResponse().withStatus(403));
    translate(20);

    assertThat(fixture.requests()).isEqualTo(5);
  }

  @Test
  void shouldNotLetWrongRequestsStopTheRightOnes() {
    answer(aResponse().withStatus(400));
    translate(20);
    answer(WORKS);

    assertThat(translate(1)).isEqualTo(1);
  }

  @Test
  void shouldTryAnewWhenTheKeyWasChanged() {
    answer(aResponse().withStatus(403));
    translate(2);
    answer(WORKS);
    assertThat(translate(1)).isZero();

    fixture.values.put("AutoTranslate_DeepLAPIKey", "another-key");

    assertThat(translate(1)).isEqualTo(1);
  }

  private void answer(ResponseDefinitionBuilder answer) {
    fixture.web.stubFor(any(anyUrl()).willReturn(answer));
  }

  /** Number of translations that came back. */
  private int translate(int times) {
    int translated = 0;
    for (int i = 0; i < times; i++) {
      try {
        translated += fixture.use("deepl-translate").translate(List.of("Hello"), "de").size();
      } catch (TranslationException e) {
        assertThat(e).hasMessageStartingWith("it ");
      }
    }
    return translated;
  }
}
