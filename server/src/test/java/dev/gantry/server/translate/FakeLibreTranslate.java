package dev.gantry.server.translate;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.extension.ResponseTransformerV2;
import com.github.tomakehurst.wiremock.http.Response;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import dev.gantry.server.core.DomainJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * A LibreTranslate server whose German for {@code hello} is {@code de HELLO}, and so on for every
 * language and text.
 */
public final class FakeLibreTranslate implements AutoCloseable {

  private final WireMockServer server =
      new WireMockServer(options().dynamicPort().extensions(new CapitalLetters()));

  public FakeLibreTranslate() {
    server.start();
    work();
  }

  /** The value for the setting {@code AutoTranslate_LibreTranslateURL}. */
  public String url() {
    return server.baseUrl();
  }

  /** Translates again, after {@link #answer}. */
  public void work() {
    server.resetMappings();
    server.stubFor(
        post("/translate").willReturn(aResponse().withTransformers(CapitalLetters.NAME)));
  }

  /** Answers every request so. */
  public void answer(ResponseDefinitionBuilder answer) {
    server.resetMappings();
    server.stubFor(any(anyUrl()).willReturn(answer));
  }

  /** Answers every request with these translations. */
  public void answer(String... translatedTexts) {
    answer(okJson(DomainJson.mapper().writeValueAsString(answered(List.of(translatedTexts)))));
  }

  /** The bodies of all requests since the last question, oldest first. */
  public List<JsonNode> takeRequests() {
    List<JsonNode> bodies = new ArrayList<>();
    for (ServeEvent event : server.getAllServeEvents()) {
      bodies.add(0, DomainJson.mapper().readTree(event.getRequest().getBodyAsString()));
    }
    server.resetRequests();
    return bodies;
  }

  /** Number of requests since they were last taken. */
  public int requests() {
    return server.getAllServeEvents().size();
  }

  @Override
  public void close() {
    server.stop();
  }

  private static Map<String, Object> answered(List<String> texts) {
    List<Map<String, Object>> detected =
        texts.stream()
            .map(text -> Map.<String, Object>of("confidence", 90.0, "language", "en"))
            .toList();
    return Map.of("detectedLanguage", detected, "translatedText", texts);
  }

  private static final class CapitalLetters implements ResponseTransformerV2 {

    static final String NAME = "capital-letters";

    @Override
    public Response transform(Response response, ServeEvent event) {
      JsonNode request = DomainJson.mapper().readTree(event.getRequest().getBodyAsString());
      String language = request.path("target").asString();
      List<String> texts =
          request
              .path("q")
              .valueStream()
              .map(text -> language + " " + text.asString().toUpperCase(Locale.ROOT))
              .toList();
      return Response.Builder.like(response)
          .body(DomainJson.mapper().writeValueAsString(answered(texts)))
          .build();
    }

    @Override
    public boolean applyGlobally() {
      return false;
    }

    @Override
    public String getName() {
      return NAME;
    }
  }
}
