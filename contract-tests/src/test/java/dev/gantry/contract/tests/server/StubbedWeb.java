package dev.gantry.contract.tests.server;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.Options.ChunkedEncodingPolicy;
import dev.gantry.server.preview.HostLookup;
import dev.gantry.server.translate.ProviderAddresses;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;

/** The part of the internet that documented examples talk of; no other host exists. */
final class StubbedWeb implements AutoCloseable {
  private static final String HOST = "www.w3schools.com";
  private static final String FILM = "/tags/movie.mp4";
  private static final int FILM_SIZE = 318465;

  /** As DeepL writes it: codes in capital letters. */
  private static final String LANGUAGES =
      """
      [{"language": "AR", "name": "Arabic", "supports_formality": false},
       {"language": "BG", "name": "Bulgarian", "supports_formality": false},
       {"language": "CS", "name": "Czech", "supports_formality": false},
       {"language": "DE", "name": "German", "supports_formality": true},
       {"language": "ES-419", "name": "Spanish (Latin American)", "supports_formality": true},
       {"language": "ET", "name": "Estonian", "supports_formality": false},
       {"language": "ID", "name": "Indonesian", "supports_formality": false},
       {"language": "KO", "name": "Korean", "supports_formality": false},
       {"language": "LT", "name": "Lithuanian", "supports_formality": false},
       {"language": "PT-BR", "name": "Portuguese (Brazilian)", "supports_formality": true},
       {"language": "TH", "name": "Thai", "supports_formality": false},
       {"language": "VI", "name": "Vietnamese", "supports_formality": false},
       {"language": "ZH", "name": "Chinese (simplified)", "supports_formality": false}]
      """;

  private static final String SENT =
      """
      {"text": ["Isso é um teste"], "target_lang": "EN-US"}
      """;

  private static final String TRANSLATED =
      """
      {"translations": [{"detected_source_language": "PT", "text": "This is a test"}]}
      """;

  private final WireMockServer server =
      new WireMockServer(
          options().dynamicPort().useChunkedTransferEncoding(ChunkedEncodingPolicy.NEVER));

  StubbedWeb() {
    server.start();
    server.stubFor(
        get(FILM)
            .willReturn(
                aResponse().withHeader("Content-Type", "video/mp4").withBody(new byte[FILM_SIZE])));
    server.stubFor(get("/v2/languages?type=target").willReturn(okJson(LANGUAGES)));
    server.stubFor(
        post("/v2/translate").withRequestBody(equalToJson(SENT)).willReturn(okJson(TRANSLATED)));
  }

  /** Of the translation services only DeepL is there. */
  ProviderAddresses translators() {
    URI deepL = URI.create(server.baseUrl());
    URI nowhere = URI.create("http://nowhere.invalid");
    return new ProviderAddresses(nowhere, deepL, deepL, nowhere);
  }

  /** Sends who asks for the host to this process. */
  HostLookup lookup() {
    return (host, port) -> {
      if (!host.equals(HOST)) {
        throw new UnknownHostException(host);
      }
      return List.of(new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port()));
    };
  }

  @Override
  public void close() {
    server.stop();
  }
}
