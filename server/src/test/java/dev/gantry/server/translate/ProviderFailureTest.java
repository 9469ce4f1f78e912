package dev.gantry.server.translate;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import dev.gantry.server.translate.TranslationException.Kind;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProviderFailureTest {

  private static final String GOOGLE = "google-translate";
  private static final String DEEPL = "deepl-translate";
  private static final String MICROSOFT = "microsoft-translate";
  private static final String LIBRE = "libre-translate";
  private static final List<String> ALL = List.of(GOOGLE, DEEPL, MICROSOFT, LIBRE);

  @RegisterExtension final ProvidersFixture fixture = new ProvidersFixture();

  /** Bodies as the providers' documentation or source shows them. */
  static Stream<Arguments> documented() {
    return Stream.of(
        arguments(
            GOOGLE,
            403,
            """
            {"error": {"code": 403, "message": "Daily Limit Exceeded", "errors": [
              {"message": "Daily Limit Exceeded", "domain": "usageLimits",
               "reason": "dailyLimitExceeded"}]}}
            """,
            Kind.LOCKED),
        arguments(
            GOOGLE,
            400,
            """
            {"error": {"code": 400, "message": "API key not valid. Please pass a valid API key.",
              "status": "INVALID_ARGUMENT", "details": [{"reason": "API_KEY_INVALID"}]}}
            """,
            Kind.LOCKED),
        arguments(
            GOOGLE,
            400,
            """
            {"error": {"code": 400, "message": "Invalid Value", "errors": [
              {"message": "Invalid Value", "domain": "global", "reason": "invalid"}]}}
            """,
            Kind.REFUSED),
        arguments(GOOGLE, 429, "{\"error\": {\"code\": 429}}", Kind.FAILING),
        arguments(DEEPL, 403, "", Kind.LOCKED),
        arguments(DEEPL, 456, "{\"message\": \"Quota Exceeded\"}", Kind.LOCKED),
        arguments(DEEPL, 429, "{\"message\": \"Too many requests\"}", Kind.FAILING),
        arguments(DEEPL, 529, "{\"message\": \"Too many requests\"}", Kind.FAILING),
        arguments(
            DEEPL, 400, "{\"message\": \"Value for 'target_lang' not supported.\"}", Kind.REFUSED),
        arguments(DEEPL, 413, "", Kind.REFUSED),
        arguments(
            MICROSOFT,
            401,
            """
            {"error": {"code": 401000, "message":
              "The request is not authorized because credentials are missing or invalid."}}
            """,
            Kind.LOCKED),
        arguments(
            MICROSOFT,
            403,
            """
            {"error": {"code": 403001, "message":
              "The operation isn't allowed because the subscription has exceeded its free quota."}}
            """,
            Kind.LOCKED),
        arguments(
            MICROSOFT,
            400,
            "{\"error\": {\"code\": 400036, \"message\": \"The target language is not valid.\"}}",
            Kind.REFUSED),
        arguments(MICROSOFT, 503, "Service Unavailable", Kind.FAILING),
        arguments(LIBRE, 403, "{\"error\": \"Invalid API key\"}", Kind.LOCKED),
        arguments(
            LIBRE,
            400,
            "{\"error\": \"Visit https://portal.libretranslate.com to get an API key\"}",
            Kind.LOCKED),
        arguments(LIBRE, 400, "{\"error\": \"xx is not supported\"}", Kind.REFUSED),
        arguments(
            LIBRE, 429, "{\"error\": \"Slowdown: 30 per 1 minute (request limit)\"}", Kind.FAILING),
        arguments(
            LIBRE,
            500,
            "{\"error\": \"Cannot translate text: 400 Bad Request: German (de) is not available as a"
                + " target language from Thai (th)\"}",
            Kind.REFUSED),
        arguments(
            LIBRE, 500, "{\"error\": \"The server encountered an internal error\"}", Kind.FAILING));
  }

  @ParameterizedTest
  @MethodSource("documented")
  void shouldTellFromAnErrorWhetherAnotherRequestMayWork(
      String provider, int status, String body, Kind kind) {
    answer(aResponse().withStatus(status).withBody(body));

    assertFailure(provider, kind, "it answers " + status);
  }

  static Stream<Arguments> shapes() {
    return ALL.stream()
        .flatMap(
            provider ->
                Stream.of(
                        "[]",
                        "{}",
                        "null",
                        "7",
                        "\"text\"",
                        "{\"data\": {\"translations\": []}}",
                        "{\"data\": {\"translations\": [{\"translatedText\": null}]}}",
                        "{\"translations\": [{\"text\": 7}]}",
                        "{\"translations\": [{\"text\": \"a\"}, {\"text\": \"b\"}]}",
                        "{\"translations\": \"text\"}",
                        "[{\"translations\": []}]",
                        "[{\"translations\": [{\"text\": \" \"}]}]",
                        "{\"translatedText\": \"text\"}",
                        "{\"translatedText\": [null]}",
                        "{\"translatedText\": [\"\"]}")
                    .map(body -> arguments(provider, body)));
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void shouldTakeNoAnswerOfAnotherShape(String provider, String body) {
    answer(okJson(body));

    assertFailure(provider, Kind.FAILING, "its answer has another shape");
  }

  @ParameterizedTest
  @MethodSource("providers")
  void shouldTakeNoListOfLanguagesOfAnotherShape(String provider) {
    for (String body :
        List.of("{}", "[7]", "[{}]", "{\"data\": {\"languages\": [{}]}}", "{\"translation\": 7}")) {
      answer(okJson(body));
      assertThatThrownBy(() -> fixture.use(provider).languages("en"))
          .isInstanceOf(TranslationException.class);
    }
  }

  static Stream<String> providers() {
    return ALL.stream();
  }

  @ParameterizedTest
  @MethodSource("providers")
  void shouldGiveUpOnWhatIsNoJson(String provider) {
    answer(aResponse().withBody("<html>Welcome to the hotel's Wi-Fi</html>"));

    assertFailure(provider, Kind.FAILING, "it answers something else than JSON");
  }

  @Test
  void shouldGiveUpWhenTheTimeIsOver() {
    answer(okJson("{}").withFixedDelay(60_000));
    assertTooLate();

    answer(okJson("x".repeat(1_000)).withChunkedDribbleDelay(1_000, 60_000));
    assertTooLate();
  }

  @Test
  void shouldReadNoMoreThanTwoMegabytes() {
    answer(okJson("{\"translatedText\": [\"" + "x".repeat(3_000_000) + "\"]}"));

    assertFailure(LIBRE, Kind.FAILING, "there is no answer");
  }

  @Test
  void shouldFollowNoRedirectSinceItWouldTakeTheKeyAlong() {
    answer(aResponse().withStatus(307).withHeader("Location", fixture.web.baseUrl() + "/other"));

    assertFailure(GOOGLE, Kind.FAILING, "it answers 307");
    assertThat(fixture.requests()).isEqualTo(1);
  }

  @Test
  void shouldSurviveABrokenConnection() {
    answer(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
    assertFailure(MICROSOFT, Kind.FAILING, "there is no answer");

    fixture.web.stop();
    assertFailure(DEEPL, Kind.FAILING, "there is no answer");
  }

  @Test
  void shouldSendNoKeyThatDoesNotFitIntoAHeader() {
    fixture.values.put("AutoTranslate_GoogleAPIKey", "two\nlines");

    assertFailure(GOOGLE, Kind.LOCKED, "its address or key cannot be sent");
  }

  @Test
  void shouldNameNoKeyInAnyText() {
    answer(aResponse().withStatus(403).withBody("deepl-key is locked"));
    ActiveProvider deepL = fixture.use(DEEPL);

    assertThat(deepL.toString()).doesNotContain("deepl-key");
    assertThatThrownBy(() -> deepL.translate(List.of("Hello"), "de"))
        .hasMessageNotContaining("deepl-key");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "libre",
        "ftp://libre.test",
        "file:///etc/passwd",
        "http://",
        "http://a b",
        "https://libre.test?x=y",
        "http:libre.test"
      })
  void shouldTakeOnlyAWebAddressForLibreTranslate(String address) {
    fixture.values.put("AutoTranslate_ServiceProvider", LIBRE);
    fixture.values.put("AutoTranslate_LibreTranslateURL", address);

    assertThat(fixture.providers.active()).isEmpty();
  }

  @Test
  void shouldHaveNoProviderWithoutANameAKeyOrTheSwitch() {
    fixture.use(GOOGLE);
    fixture.values.put("AutoTranslate_GoogleAPIKey", "  ");
    assertThat(fixture.providers.active()).isEmpty();

    fixture.values.put("AutoTranslate_ServiceProvider", "babel-fish");
    assertThat(fixture.providers.active()).isEmpty();

    fixture.use(DEEPL);
    fixture.values.put("AutoTranslate_Enabled", false);
    assertThat(fixture.providers.active()).isEmpty();
  }

  private void answer(ResponseDefinitionBuilder answer) {
    fixture.web.stubFor(any(anyUrl()).willReturn(answer));
  }

  private void assertFailure(String provider, Kind kind, String message) {
    assertThatThrownBy(() -> fixture.use(provider).translate(List.of("Hello"), "de"))
        .isInstanceOfSatisfying(
            TranslationException.class, failure -> assertThat(failure.kind()).isEqualTo(kind))
        .hasMessageStartingWith(message);
  }

  private void assertTooLate() {
    fixture.values.put("AutoTranslate_ServiceProvider", LIBRE);
    ActiveProvider impatient = fixture.withTimeout(Duration.ofMillis(300)).active().orElseThrow();

    assertThatThrownBy(() -> impatient.translate(List.of("Hello"), "de"))
        .hasMessage("it does not answer in time");
  }
}
