package dev.gantry.bench.layers;

import dev.gantry.server.GantryServer;
import dev.gantry.server.message.SendMessage;
import dev.gantry.server.message.SendMessageCommand;
import dev.gantry.server.message.SendMessageCommandBuilder;
import dev.gantry.server.user.User;
import dev.gantry.server.user.UserStore;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole server, in this process. Its client shares the processors with it. */
@State(Scope.Benchmark)
public class ServerState {

  private static final String FIXTURE =
      """
      {
        "users": [{"_id": "ada-id", "username": "ada", "roles": ["admin"], "loginToken": "token"}],
        "rooms": [{"_id": "room", "t": "c", "name": "room", "members": ["ada"]}]
      }""";

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final String body =
      "{\"message\":{\"rid\":\"room\",\"msg\":\"" + SampleMessage.TEXT + "\"}}";
  private final SendMessageCommand command =
      SendMessageCommandBuilder.builder().roomId("room").text(SampleMessage.TEXT).build();
  private TemporaryFolder folder;
  private ConfigurableApplicationContext server;
  private SendMessage sendMessage;
  private User ada;
  private HttpRequest request;

  @Setup
  public void start() throws Exception {
    folder = new TemporaryFolder();
    Path fixture = folder.path().resolve("fixture.json");
    Files.writeString(fixture, FIXTURE);
    server =
        GantryServer.start(
            "--server.port=0",
            "--gantry.data=" + folder.path().resolve("data"),
            "--gantry.fixture=" + fixture,
            "--logging.level.root=warn");
    sendMessage = server.getBean(SendMessage.class);
    ada = server.getBean(UserStore.class).findById("ada-id").orElseThrow();
    String port = server.getEnvironment().getRequiredProperty("local.server.port");
    request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/chat.sendMessage"))
            .header("X-User-Id", "ada-id")
            .header("X-Auth-Token", "token")
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build();
  }

  @TearDown
  public void stop() throws Exception {
    server.close();
    folder.close();
  }

  void send() {
    sendMessage.send(ada, command).orElseThrow();
  }

  void sendOverHttp() throws IOException, InterruptedException {
    HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(answer.body());
    }
  }
}
