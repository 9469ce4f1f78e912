package dev.gantry.server;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The server as a process of its own, started as a user starts it. */
final class ChildServer implements AutoCloseable {

  private static final Pattern ADDRESS = Pattern.compile("Gantry answers at (http://\\S+).*");

  private final Process process;
  private final List<String> lines = Collections.synchronizedList(new ArrayList<>());

  private ChildServer(Process process) {
    this.process = process;
  }

  /**
   * Starts a server on a free port and returns when it answers or has ended.
   *
   * @param environment variables of the process, beside those of this one
   */
  static ChildServer start(Path data, Map<String, String> environment, String... options)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx256m"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(GantryServer.class.getName());
    return start(command, data, environment, options);
  }

  /** The same by another program that runs the server. */
  static ChildServer start(
      List<String> program, Path data, Map<String, String> environment, String... options)
      throws IOException {
    List<String> command = new ArrayList<>(program);
    command.add("--gantry.data=" + data);
    command.addAll(List.of(options));
    ProcessBuilder builder = new ProcessBuilder(command).directory(new File("target"));
    builder.environment().put("PORT", "0");
    builder.environment().putAll(environment);
    ChildServer server = new ChildServer(builder.redirectErrorStream(true).start());
    server.readTheStart();
    return server;
  }

  /** Where it answers, such as {@code http://localhost:3000}. */
  String address() {
    return printed().stream()
        .map(ADDRESS::matcher)
        .filter(Matcher::matches)
        .map(matcher -> matcher.group(1))
        .findFirst()
        .orElseThrow(() -> new AssertionError("the server did not start:\n" + output()));
  }

  /** All that it has printed, errors included. */
  String output() {
    return String.join("\n", printed());
  }

  private List<String> printed() {
    synchronized (lines) {
      return List.copyOf(lines);
    }
  }

  /** Ends the process at once, as {@code kill -9} does. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** Asks the process to end and waits for it. */
  void stop() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(30, TimeUnit.SECONDS)) {
      throw new AssertionError("the server does not stop");
    }
  }

  /** Waits for a server that cannot start. */
  int exitCode() throws InterruptedException {
    if (!process.waitFor(30, TimeUnit.SECONDS)) {
      throw new AssertionError("the server runs on:\n" + output());
    }
    return process.exitValue();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }

  /** Reads on for the life of the process, which would stand still when nobody does. */
  private void readTheStart() throws IOException {
    CountDownLatch started = new CountDownLatch(1);
    Thread reader = new Thread(() -> read(started), "output of a server");
    reader.setDaemon(true);
    reader.start();
    try {
      started.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  private void read(CountDownLatch started) {
    try (BufferedReader output = process.inputReader()) {
      for (String line = output.readLine(); line != null; line = output.readLine()) {
        lines.add(line);
        // The last line of what it prints once it answers.
        if (line.startsWith("curl") && line.contains("chat.getMessage")) {
          started.countDown();
        }
      }
    } catch (IOException e) {
      // What was printed after the process was killed is of no interest.
    } finally {
      started.countDown();
    }
  }
}
