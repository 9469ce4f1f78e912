package dev.gantry.client;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.github.tomakehurst.wiremock.WireMockServer;
import dev.gantry.client.error.ConnectionException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Proxies and TLS, with a real server behind them. */
class NetworkSettingsTest {
  private final WireMockServer server =
      new WireMockServer(wireMockConfig().dynamicPort().dynamicHttpsPort());

  @BeforeEach
  void start() {
    server.start();
    server.stubFor(any(anyUrl()).willReturn(okJson("{\"_id\": \"u1\", \"success\": true}")));
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  @Test
  void shouldConnectThroughAProxy() {
    RocketChatClient client =
        RocketChatClient.builder()
            .baseUrl("http://chat.example.com")
            .proxy("localhost", server.port())
            .build();

    assertThat(client.authentication().getMe().getId()).isEqualTo("u1");

    server.verify(getRequestedFor(anyUrl()).withHeader("Host", equalTo("chat.example.com")));
  }

  @Test
  void shouldSpeakHttp2WithAServerThatItTrusts() throws GeneralSecurityException {
    RocketChatClient client = overTls().sslContext(trustingEverybody()).build();

    assertThat(client.authentication().getMe().getId()).isEqualTo("u1");

    assertThat(server.getAllServeEvents())
        .singleElement()
        .satisfies(it -> assertThat(it.getRequest().getProtocol()).isEqualTo("HTTP/2.0"));
  }

  @Test
  void shouldRefuseACertificateThatNobodyTrusts() {
    ManualTime time = new ManualTime();
    RocketChatClient client = time.in(overTls()).build();

    assertThatExceptionOfType(ConnectionException.class)
        .isThrownBy(() -> client.authentication().getMe())
        .withMessageContaining("localhost:" + server.httpsPort())
        .matches(ConnectionException::isNothingSent);
    assertThat(time.slept).isEmpty();
  }

  private RocketChatClientBuilder overTls() {
    return RocketChatClient.builder().baseUrl("https://localhost:" + server.httpsPort());
  }

  private static SSLContext trustingEverybody() throws GeneralSecurityException {
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, new TrustManager[] {new TrustingManager()}, null);
    return context;
  }

  private static final class TrustingManager extends X509ExtendedTrustManager {
    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) {}

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) {}

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return new X509Certificate[0];
    }
  }
}
