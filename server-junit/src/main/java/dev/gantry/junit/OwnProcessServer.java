package dev.gantry.junit;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A server in a process of its own, which shares no class with the tests. */
final class OwnProcessServer implements RunningServer {
  private final Path application;
  private final List<String> options;
  private final DataFolder folder = DataFolder.create();
  private final Thread atExit = new Thread(this::kill, "gantry-server-end");
  private @Nullable ServerProcess process;
  private @Nullable URI address;

  private OwnProcessServer(Path application, List<String> options) {
    this.application = application;
    this.options = options;
  }

  /** The process begins with the first fixture. */
  static OwnProcessServer start(Path application, List<String> options) {
    OwnProcessServer server = new OwnProcessServer(application, options);
    Runtime.getRuntime().addShutdownHook(server.atExit);
    return server;
  }

  @Override
  public URI address() {
    if (address == null) {
      throw new IllegalStateException("The server has not begun");
    }
    return address;
  }

  @Override
  public void fill(Path fixture) {
    kill();
    folder.clear();
    List<String> arguments = new ArrayList<>(folder.options());
    arguments.add("--server.port=" + (address == null ? 0 : address.getPort()));
    arguments.add("--gantry.fixture=" + fixture);
    arguments.addAll(options);
    process = ServerProcess.start(application, folder.path(), arguments);
    address = process.awaitAddress();
  }

  @Override
  public void close() {
    Runtime.getRuntime().removeShutdownHook(atExit);
    kill();
    folder.close();
  }

  /** Its workspace is of no use any more, so that nothing need be finished. */
  private void kill() {
    if (process != null) {
      process.kill();
    }
  }
}
