package dev.gantry.contract.tests;

import dev.gantry.client.RocketChatClient;
import dev.gantry.server.GantryServer;
import java.nio.file.Path;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A server of ours in this process, whose administrator the environment of clients names while it
 * runs.
 */
public final class RunningServer implements AutoCloseable {
  public static final String PASSWORD = "supersecret";

  private final ConfigurableApplicationContext server;

  /** Starts on a free port with its data in this folder. */
  public RunningServer(Path data) {
    server =
        GantryServer.start(
            "--server.port=0", "--gantry.data=" + data, "--gantry.admin.password=" + PASSWORD);
    System.setProperty("rocketchat.url", url());
    System.setProperty("rocketchat.user", "admin");
    System.setProperty("rocketchat.password", PASSWORD);
  }

  /** Where it is. */
  public String url() {
    return "http://localhost:" + server.getEnvironment().getProperty("local.server.port");
  }

  /** A client of another user, who is made for it. */
  public RocketChatClient clientOf(String username) {
    try (RocketChatClient admin = RocketChatClient.fromEnvironment()) {
      admin
          .users()
          .createUser(
              u ->
                  u.username(username)
                      .name(username)
                      .email(username + "@example.com")
                      .password(PASSWORD));
    }
    return RocketChatClient.builder().baseUrl(url()).login(username, PASSWORD).build();
  }

  @Override
  public void close() {
    server.close();
    System.clearProperty("rocketchat.url");
    System.clearProperty("rocketchat.user");
    System.clearProperty("rocketchat.password");
  }
}
