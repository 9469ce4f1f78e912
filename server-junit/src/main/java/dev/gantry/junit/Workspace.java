package dev.gantry.junit;

import dev.gantry.client.TokenPair;
import dev.gantry.junit.fixture.Fixture;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A fixture completed by what tests need: an administrator, a token for everybody, and no rate
 * limiter unless the fixture has it.
 *
 * @param json in the format of the server's fixture files
 * @param admin the username of the first administrator
 * @param tokens by username
 */
record Workspace(ObjectNode json, String admin, Map<String, TokenPair> tokens) {
  private static final String ADMIN = "admin";

  static Workspace of(Fixture fixture) {
    ObjectNode json = fixture.toJson();
    var users = json.withArrayProperty("users");
    if (users.valueStream().noneMatch(Workspace::isAdmin)) {
      ObjectNode admin = users.addObject().put("_id", ADMIN).put("username", ADMIN);
      admin.put("name", ADMIN).putArray("roles").add(ADMIN);
    }
    String admin =
        users
            .valueStream()
            .filter(Workspace::isAdmin)
            .map(user -> user.path("username").asString(ADMIN))
            .findFirst()
            .orElse(ADMIN);
    ObjectNode settings = json.withObjectProperty("settings");
    if (!settings.has("API_Enable_Rate_Limiter")) {
      settings.put("API_Enable_Rate_Limiter", false);
    }
    Map<String, TokenPair> tokens = new LinkedHashMap<>();
    for (var entry : users) {
      // What is missing in an entry, the server says when it loads it.
      if (entry instanceof ObjectNode user && user.hasNonNull("_id") && user.has("username")) {
        String username = user.get("username").asString("");
        if (!user.has("loginToken")) {
          user.put("loginToken", "token-of-" + username);
        }
        tokens.put(
            username,
            new TokenPair(user.get("_id").asString(""), user.get("loginToken").asString("")));
      }
    }
    return new Workspace(json, admin, tokens);
  }

  private static boolean isAdmin(JsonNode user) {
    return user.path("roles").valueStream().anyMatch(role -> role.asString("").equals(ADMIN));
  }

  TokenPair tokensOf(String username) {
    TokenPair found = tokens.get(username);
    if (found == null) {
      throw new IllegalArgumentException(
          "The fixture has no user " + username + ", only " + String.join(", ", tokens.keySet()));
    }
    return found;
  }

  /** Fills a server with it. */
  void into(RunningServer server) {
    try (DataFolder folder = DataFolder.create()) {
      Path file = folder.path().resolve("fixture.json");
      Files.writeString(file, json.toString());
      server.fill(file);
    } catch (IOException e) {
      throw new UncheckedIOException("The fixture cannot be written", e);
    }
  }

  /** Leaves the secrets out. */
  @Override
  public String toString() {
    return "Workspace" + tokens.keySet();
  }
}
