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
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** Something on a port that answers each line as the test says: what no real mail server does. */
public final class StubMailServer implements AutoCloseable {

  /** Stands for a line where a client has connected and said nothing yet. */
  static final String CONNECTED = "(connected)";

  private final ServerSocket listener;
  private final SSLContext tls;
  private final UnaryOperator<String> answers;
  private final List<String> lines = new CopyOnWriteArrayList<>();

  private StubMailServer(ServerSocket listener, SSLContext tls, UnaryOperator<String> answers) {
    this.listener = listener;
    this.tls = tls;
    this.answers = answers;
    Thread thread = new Thread(this::serve, "stub mail server");
    thread.setDaemon(true);
    thread.start();
  }

  /**
   * @param answers the answer to each line, {@link #CONNECTED} included; null for silence
   */
  public static StubMailServer answering(UnaryOperator<String> answers) throws IOException {
    ServerSocket listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    return new StubMailServer(listener, null, answers);
  }

  /** A server that takes every connection and never says a word. */
  public static StubMailServer silent() throws IOException {
    return answering(line -> null);
  }

  /** A server that takes everything, encrypted from the first byte. */
  public static StubMailServer encrypted(SSLContext tls) throws IOException {
    ServerSocket listener =
        tls.getServerSocketFactory().createServerSocket(0, 50, InetAddress.getLoopbackAddress());
    return new StubMailServer(listener, tls, StubMailServer::willing);
  }

  /** A server that takes everything after a login, and is encrypted once a client asks for it. */
  public static StubMailServer encrypting(SSLContext tls) throws IOException {
    ServerSocket listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    return new StubMailServer(
        listener,
        tls,
        line ->
            line.startsWith("EHLO") ? "250-stub\r\n250-AUTH PLAIN\r\n250 STARTTLS" : willing(line));
  }

  /** What a server answers that takes everything. */
  public static String willing(String line) {
    if (line.equals(CONNECTED) || line.equals("STARTTLS")) {
      return "220 stub";
    }
    if (line.equals("DATA")) {
      return "354 go on";
    }
    if (line.startsWith("AUTH")) {
      return "235 welcome";
    }
    return line.matches("(EHLO|MAIL|RCPT|RSET|QUIT).*|\\.") ? "250 OK" : null;
  }

  public int port() {
    return listener.getLocalPort();
  }

  /** All lines that it was sent. */
  public List<String> lines() {
    return lines;
  }

  private void serve() {
    while (!listener.isClosed()) {
      try (Socket client = listener.accept()) {
        answer(client, CONNECTED);
        converse(client);
      } catch (IOException e) {
        // The client or the test is done with it.
      }
    }
  }

  private void converse(Socket client) throws IOException {
    BufferedReader in =
        new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      lines.add(line);
      answer(client, line);
      if (line.equals("STARTTLS")) {
        converse(encrypt(client));
      }
    }
  }

  private SSLSocket encrypt(Socket client) throws IOException {
    SSLSocket encrypted = (SSLSocket) tls.getSocketFactory().createSocket(client, null, true);
    encrypted.setUseClientMode(false);
    return encrypted;
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
