package dev.gantry.junit;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A process that runs the server's jar. */
final class ServerProcess {
  private static final Pattern ADDRESS = Pattern.compile("Gantry answers at (http://\\S+).*");
  private static final int MOST_SECONDS = 120;

  private final Process process;
  private final CompletableFuture<URI> address = new CompletableFuture<>();

  private ServerProcess(Process process) {
    this.process = process;
    Thread reader = new Thread(this::read, "gantry-server-output");
    reader.setDaemon(true);
    reader.start();
  }

  /** Starts it in a folder where it finds no settings of the program under test. */
  static ServerProcess start(Path application, Path folder, List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-jar"));
    command.add(application.toAbsolutePath().toString());
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("SPRING_"));
    try {
      return new ServerProcess(builder.redirectErrorStream(true).start());
    } catch (IOException e) {
      throw GantryServerException.of("The process of the Gantry server does not start", e);
    }
  }

  /** Waits until it answers. */
  URI awaitAddress() {
    try {
      return address.get(MOST_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      throw new GantryServerException(String.valueOf(e.getCause().getMessage()), e.getCause());
    } catch (TimeoutException e) {
      kill();
      throw new GantryServerException(
          "The Gantry server does not answer after " + MOST_SECONDS + " seconds", e);
    } catch (InterruptedException e) {
      kill();
      Thread.currentThread().interrupt();
      throw new GantryServerException("The wait for the Gantry server was interrupted", e);
    }
  }

  /** Ends it at once and waits for that. */
  void kill() {
    process.destroyForcibly().onExit().join();
  }

  /** To the end, or the process would wait for somebody to read what it prints. */
  private void read() {
    List<String> start = new ArrayList<>();
    try (BufferedReader output = process.inputReader()) {
      for (String line = output.readLine(); line != null; line = output.readLine()) {
        Matcher found = ADDRESS.matcher(line);
        if (found.matches()) {
          address.complete(URI.create(found.group(1)));
        } else if (!address.isDone()) {
          start.add(line);
        }
      }
    } catch (IOException e) {
      start.add(e.toString());
    }
    address.completeExceptionally(
        new IllegalStateException(
            "The Gantry server does not start:\n" + String.join("\n", start)));
  }
}
