package dev.gantry.contract.stubs;

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ContractStubsTest {
  @RegisterExtension
  static final WireMockExtension ROCKET_CHAT =
      WireMockExtension.newInstance()
          .options(options().dynamicPort().usingFilesUnderClasspath("dev/gantry/contract/stubs"))
          .build();

  @Test
  void shouldAnswerAsAServerWhereAllGoesWell() throws Exception {
    var answer = post("chat.postMessage", "X-User-Id", "ada", "X-Auth-Token", "secret");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
    assertThat(answer.body()).contains("\"msg\":\"This is a test!\"");
  }

  @Test
  void shouldAnswerWithTheExampleThatTheRequestNames() throws Exception {
    var answer = post("chat.react", "X-Gantry-Example", "chat.react/400/Example 1");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("\"success\":false");
  }

  @Test
  void shouldRefuseACallWithoutALogin() throws Exception {
    assertThat(post("chat.react", "Accept", "application/json").statusCode()).isEqualTo(401);
  }

  @Test
  void shouldAnswerOnAPathWithAVariable() throws Exception {
    var answer = post("rooms.upload/GENERAL", "X-User-Id", "ada", "X-Auth-Token", "secret");

    assertThat(answer.statusCode()).isEqualTo(200);
  }

  private static HttpResponse<String> post(String endpoint, String... headers)
      throws IOException, InterruptedException {
    var address = URI.create(ROCKET_CHAT.baseUrl() + "/api/v1/" + endpoint);
    var request =
        HttpRequest.newBuilder(address).POST(BodyPublishers.ofString("{}")).headers(headers);
    return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
  }
}
