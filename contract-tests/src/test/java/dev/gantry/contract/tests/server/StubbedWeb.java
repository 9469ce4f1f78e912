package dev.gantry.contract.tests.server;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.Options.ChunkedEncodingPolicy;
import dev.gantry.server.preview.HostLookup;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;

/** The part of the internet that documented examples talk of; no other host exists. */
final class StubbedWeb implements AutoCloseable {
  private static final String HOST = "www.w3schools.com";
  private static final String FILM = "/tags/movie.mp4";
  private static final int FILM_SIZE = 318465;

  private final WireMockServer server =
      new WireMockServer(
          options().dynamicPort().useChunkedTransferEncoding(ChunkedEncodingPolicy.NEVER));

  StubbedWeb() {
    server.start();
    server.stubFor(
        get(FILM)
            .willReturn(
                aResponse().withHeader("Content-Type", "video/mp4").withBody(new byte[FILM_SIZE])));
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
