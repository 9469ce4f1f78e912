package dev.gantry.bench.peer;

import dev.gantry.bench.load.Load;
import dev.gantry.bench.load.Request;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A Java process that listens on a port of this machine; ended when closed. */
public final class ChildJvm implements AutoCloseable {

  private static final String HEAP = "-Xmx512m";

  /** What every process gets, so that none has an advantage. */
  public static final List<String> OPTIONS = List.of(HEAP, "--enable-native-access=ALL-UNNAMED");

  private static final Duration LONGEST_START = Duration.ofMinutes(2);
  private static final int SECONDS_TO_STOP = 60;
  private static final long PAUSE_NANOS = Duration.ofMillis(2).toNanos();

  private final Process process;
  private final int port;
  private final Path log;
  private final long startedAt = System.nanoTime();

  private ChildJvm(Process process, int port, Path log) {
    this.process = process;
    this.port = port;
    this.log = log;
  }

  /**
   * Starts a process and returns at once.
   *
   * @param options of the JVM, with what it is to run
   * @param log gets what the process prints
   */
  static ChildJvm start(List<String> options, List<String> arguments, int port, Path log) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(arguments);
    return start(new ProcessBuilder(command), port, log);
  }

  /** The same by a script that becomes the JVM and knows the other options. */
  static ChildJvm startScript(Path script, List<String> arguments, int port, Path log) {
    List<String> command = new ArrayList<>();
    command.add(script.toAbsolutePath().toString());
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().put("GANTRY_JAVA_OPTIONS", HEAP);
    return start(builder, port, log);
  }

  private static ChildJvm start(ProcessBuilder builder, int port, Path log) {
    try {
      Process process =
          builder
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .directory(log.toAbsolutePath().getParent().toFile())
              .start();
      ChildJvm child = new ChildJvm(process, port, log);
      Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
      return child;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The class path of this process, for another one. */
  static List<String> classPath() {
    return List.of("-classpath", System.getProperty("java.class.path"));
  }

  /** A port that nobody listens on. */
  static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns when a request is answered with success, and says how long that took. */
  public Duration awaitAnswer(Request request) {
    Load call = new Load(port, request, answer -> {});
    while (System.nanoTime() - startedAt < LONGEST_START.toNanos()) {
      if (!process.isAlive()) {
        throw new IllegalStateException("The process ended: " + printed());
      }
      try {
        if (call.once().status() == 200) {
          return Duration.ofNanos(System.nanoTime() - startedAt);
        }
      } catch (UncheckedIOException e) {
        // Nobody listens yet.
      }
      LockSupport.parkNanos(PAUSE_NANOS);
    }
    close();
    throw new IllegalStateException("No answer for " + LONGEST_START + ": " + printed());
  }

  /** The port it listens on. */
  public int port() {
    return port;
  }

  /** Number of the process. */
  public long pid() {
    return process.pid();
  }

  /** Lets the process end by itself, and ends it where it does not. */
  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  private String printed() {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      return e.toString();
    }
  }
}
