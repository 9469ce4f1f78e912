package dev.gantry.contract.tests.remote;

import dev.gantry.contract.tests.pairing.Login;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The few calls that a replay makes for itself: to log in, and to make a room and remove it. */
final class TargetServer {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Duration TIMEOUT = Duration.ofSeconds(20);

  private final HttpClient http = HttpClient.newHttpClient();
  private final URI address;

  TargetServer(URI address) {
    this.address = address;
  }

  /**
   * Logs in with a password.
   *
   * @throws TargetException where the server does not let the user in
   */
  Login login(String user, String password) {
    var data = post("login", null, Map.of("user", user, "password", password)).path("data");
    return new Login(data.path("userId").asString(""), data.path("authToken").asString(""));
  }

  /**
   * Calls an operation.
   *
   * @param login null for nobody
   * @throws TargetException where it is refused
   */
  JsonNode post(String endpoint, Login login, Map<String, ?> body) {
    var request =
        HttpRequest.newBuilder(address.resolve("/api/v1/" + endpoint))
            .timeout(TIMEOUT)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)));
    if (login != null) {
      request.header("X-User-Id", login.userId()).header("X-Auth-Token", login.authToken());
    }
    try {
      var answer = http.send(request.build(), BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw TargetException.answered(endpoint, answer.statusCode(), answer.body());
      }
      return JSON.readTree(answer.body());
    } catch (IOException | JacksonException e) {
      throw new TargetException(endpoint + " at " + address + " gives no answer of the API: " + e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TargetException("interrupted");
    }
  }
}
