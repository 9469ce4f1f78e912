package dev.gantry.server.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;

/**
 * Something on a port that answers each line as the test says: the servers that one gets to hate.
 */
final class StubMailServer implements AutoCloseable {

  /** Stands for a line where a client has connected and said nothing yet. */
  static final String CONNECTED = "(connected)";

  private final ServerSocket listener;
  private final UnaryOperator<String> answers;
  private final List<String> lines = new CopyOnWriteArrayList<>();

  private StubMailServer(UnaryOperator<String> answers) throws IOException {
    this.listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    this.answers = answers;
    Thread thread = new Thread(this::serve, "stub mail server");
    thread.setDaemon(true);
    thread.start();
  }

  /**
   * @param answers the answer to each line, {@link #CONNECTED} included; null for silence
   */
  static StubMailServer answering(UnaryOperator<String> answers) throws IOException {
    return new StubMailServer(answers);
  }

  int port() {
    return listener.getLocalPort();
  }

  /** All lines that it was sent. */
  List<String> lines() {
    return lines;
  }

  private void serve() {
    while (!listener.isClosed()) {
      try (Socket client = listener.accept()) {
        BufferedReader in =
            new BufferedReader(
                new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
        answer(client, CONNECTED);
        for (String line = in.readLine(); line != null; line = in.readLine()) {
          lines.add(line);
          answer(client, line);
        }
      } catch (IOException e) {
        // The client or the test is done with it.
      }
    }
  }

  private void answer(Socket client, String line) throws IOException {
    String answer = answers.apply(line);
    if (answer != null) {
      client.getOutputStream().write((answer + "\r\n").getBytes(StandardCharsets.UTF_8));
    }
  }

  @Override
  public void close() throws IOException {
    listener.close();
  }
}
