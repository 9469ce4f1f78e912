package dev.gantry.server;

import dev.gantry.server.core.DomainJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the clients of a server call first: logging in, writing, reading, looking for news. */
final class TrainingCalls {

  private static final String MESSAGE = "Hello *everybody*, see `README.md` :tada: @admin";

  private final JsonMapper mapper = DomainJson.mapper();
  private final String server;
  private final String password;
  private String userId = "";
  private String token = "";

  TrainingCalls(String server, String password) {
    this.server = server;
    this.password = password;
  }

  /**
   * Makes them all.
   *
   * @throws IOException where one is not answered with success
   */
  void makeAll() throws IOException {
    get("/actuator/health");
    get("/");
    JsonNode login = post("login", Map.of("user", "admin", "password", password)).path("data");
    userId = login.path("userId").asString();
    token = login.path("authToken").asString();
    get("/api/v1/me");
    String id =
        post("chat.sendMessage", Map.of("message", Map.of("rid", "GENERAL", "msg", MESSAGE)))
            .at("/message/_id")
            .asString();
    post("chat.postMessage", Map.of("roomId", "GENERAL", "text", MESSAGE));
    post("chat.react", Map.of("messageId", id, "emoji", ":tada:", "shouldReact", true));
    get("/api/v1/chat.getMessage?msgId=" + id);
    get("/api/v1/chat.search?roomId=GENERAL&searchText=hello");
    get("/api/v1/chat.syncMessages?roomId=GENERAL&lastUpdate=2026-01-01T00:00:00.000Z");
    get("/api/v1/chat.getPinnedMessages?roomId=GENERAL");
  }

  private JsonNode post(String operation, Map<String, ?> body) throws IOException {
    HttpURLConnection call = open("/api/v1/" + operation);
    call.setRequestMethod("POST");
    call.setDoOutput(true);
    call.setRequestProperty("Content-Type", "application/json");
    try (OutputStream out = call.getOutputStream()) {
      out.write(mapper.writeValueAsBytes(body));
    }
    return mapper.readTree(answer(call));
  }

  private void get(String path) throws IOException {
    answer(open(path));
  }

  private HttpURLConnection open(String path) throws IOException {
    HttpURLConnection call = (HttpURLConnection) URI.create(server + path).toURL().openConnection();
    if (!token.isEmpty()) {
      call.setRequestProperty("X-User-Id", userId);
      call.setRequestProperty("X-Auth-Token", token);
    }
    return call;
  }

  private static byte[] answer(HttpURLConnection call) throws IOException {
    int status = call.getResponseCode();
    if (status != HttpURLConnection.HTTP_OK) {
      try (InputStream refusal = call.getErrorStream()) {
        String said =
            refusal == null ? "" : new String(refusal.readAllBytes(), StandardCharsets.UTF_8);
        throw new IOException(call.getURL() + " was answered with " + status + " " + said);
      }
    }
    try (InputStream content = call.getInputStream()) {
      return content.readAllBytes();
    }
  }
}
