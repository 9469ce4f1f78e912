package dev.gantry.bench.client;

import dev.gantry.bench.peer.FixedAnswers;
import dev.gantry.client.RocketChatClient;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import tools.jackson.databind.json.JsonMapper;

/** Both clients and what answers them. */
@State(Scope.Benchmark)
public class ClientState {

  @Param public SampleAnswer answer;

  private final JsonMapper json = new JsonMapper();
  private FixedAnswers server;
  private HttpClient http;
  private RocketChatClient client;
  private String url;

  @Setup
  public void open() {
    server = new FixedAnswers(answer.json());
    url = server.url();
    http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    client = RocketChatClient.builder().baseUrl(url).token("ada-id", "token").build();
  }

  @TearDown
  public void close() {
    client.close();
    server.close();
  }

  /** The call as a program makes it that has the JDK and Jackson alone. */
  Object bare() throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url + answer.pathAndQuery()))
            .timeout(Duration.ofSeconds(60))
            .header("Accept", "application/json")
            .header("X-User-Id", "ada-id")
            .header("X-Auth-Token", "token")
            .build();
    HttpResponse<byte[]> response = http.send(request, BodyHandlers.ofByteArray());
    if (response.statusCode() != 200) {
      throw new IOException("Answered " + response.statusCode());
    }
    return json.readValue(response.body(), answer.model());
  }

  /** The same call of our client. */
  Object ours() {
    return answer.call(client);
  }
}
