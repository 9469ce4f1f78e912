package dev.gantry.bench.peer;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * Answers every request without a body with the same bytes, inside this process. It makes no
 * objects while it answers, so that what is allocated is the client's.
 */
public final class FixedAnswers implements AutoCloseable {

  private static final int LONGEST_REQUEST = 16 * 1024;

  private final ServerSocket listener;
  private final byte[] answer;

  public FixedAnswers(byte[] json) {
    byte[] head =
        ("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: "
                + json.length
                + "\r\n\r\n")
            .getBytes(StandardCharsets.US_ASCII);
    answer = new byte[head.length + json.length];
    System.arraycopy(head, 0, answer, 0, head.length);
    System.arraycopy(json, 0, answer, head.length, json.length);
    try {
      listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    onThread(this::accept);
  }

  /** What a client is to call. */
  public String url() {
    return "http://localhost:" + port();
  }

  /** The port it listens on. */
  public int port() {
    return listener.getLocalPort();
  }

  @Override
  public void close() {
    try {
      listener.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void accept() {
    while (!listener.isClosed()) {
      try {
        Socket socket = listener.accept();
        socket.setTcpNoDelay(true);
        onThread(() -> serve(socket));
      } catch (IOException e) {
        // Closed, from this side or from the other before it was served.
      }
    }
  }

  private void serve(Socket socket) {
    byte[] request = new byte[LONGEST_REQUEST];
    try (socket;
        InputStream in = socket.getInputStream();
        OutputStream out = socket.getOutputStream()) {
      int end = 0;
      int count = in.read(request);
      while (count > 0) {
        end += count;
        if (isWhole(request, end)) {
          out.write(answer);
          end = 0;
        }
        count = in.read(request, end, request.length - end);
      }
    } catch (IOException e) {
      // The client went away.
    }
  }

  private static boolean isWhole(byte[] request, int end) {
    return end >= 4
        && request[end - 4] == '\r'
        && request[end - 3] == '\n'
        && request[end - 2] == '\r'
        && request[end - 1] == '\n';
  }

  private static void onThread(Runnable work) {
    Thread thread = new Thread(work, "fixed-answers");
    thread.setDaemon(true);
    thread.start();
  }
}
