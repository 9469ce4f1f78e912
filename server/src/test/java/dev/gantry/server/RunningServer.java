package dev.gantry.server;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/**
 * A server that runs while the tests of one class run, on a free port and with the workspace of
 * {@code laboratory.json}: {@code root} is the administrator, the private room {@code lab} has
 * {@code ada} as its owner, {@code ben} as a member and {@code mona} as a muted member, {@code sam}
 * is a stranger to it and {@code gone} is deactivated. The rate limiter is off.
 *
 * <pre>{@code
 * @RegisterExtension static final RunningServer server = new RunningServer();
 *
 * server.as("ada").get("chat.getMessage?msgId=from-ada");
 * }</pre>
 */
public final class RunningServer implements BeforeAllCallback, AfterAllCallback {

  private final List<String> options;
  private ConfigurableApplicationContext context;
  private Path data;

  /**
   * @param options of the command line, beside those that every such server has
   */
  public RunningServer(String... options) {
    this.options = List.of(options);
  }

  @Override
  public void beforeAll(ExtensionContext test) throws IOException {
    data = Files.createTempDirectory("gantry-test");
    List<String> arguments = new ArrayList<>(options);
    arguments.add("--server.port=0");
    arguments.add("--gantry.data=" + data);
    arguments.add("--gantry.export.folder=" + data.resolve("exports"));
    arguments.add("--gantry.fixture=" + laboratory());
    context = GantryServer.start(arguments.toArray(String[]::new));
  }

  @Override
  public void afterAll(ExtensionContext test) throws IOException {
    if (context != null) {
      context.close();
    }
    FileSystemUtils.deleteRecursively(data);
  }

  /** The fixture file of the workspace. */
  static Path laboratory() {
    try {
      URL file = RunningServer.class.getResource("laboratory.json");
      return Path.of(file.toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Somebody who is not logged in. */
  public ApiCaller anonymous() {
    return ApiCaller.anonymous("http://localhost:" + port());
  }

  /** A user of the workspace, by username. */
  public ApiCaller as(String username) {
    return anonymous().as(username + "-id", username + "-token");
  }

  public int port() {
    return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
  }

  /** The data folder. */
  public Path data() {
    return data;
  }

  /** The server's own context. */
  public ConfigurableApplicationContext context() {
    return context;
  }

  /** All records of the workspace, to be compared with those of another moment. */
  public StoredRecords records() {
    return StoredRecords.in(data);
  }
}
