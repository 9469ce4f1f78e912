package dev.gantry.bench.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.HdrHistogram.Histogram;

/**
 * The same request again and again over some connections, each of which waits for its answer. One
 * thread serves them all, so that most of the processors is left to the server.
 */
public final class Load {

  private static final long LONGEST_WAIT_MILLIS = 30_000;

  private final int port;
  private final Request request;
  private final AnswerCheck check;

  public Load(int port, Request request, AnswerCheck check) {
    this.port = port;
    this.request = request;
    this.check = check;
  }

  /** One call. */
  public Answer once() {
    try (Connection connection = new Connection(port)) {
      connection.send(request);
      Answer answer = connection.read();
      while (answer == null) {
        answer = connection.read();
      }
      check.check(answer);
      return answer;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Calls from so many connections at once for so long, and as many as there are connections. */
  public Sample run(int connections, Duration duration) {
    return run(connections, duration.toNanos(), Long.MAX_VALUE);
  }

  /** So many calls one after the other; fewer where time runs out, but one at least. */
  public Sample calls(int count, Duration longest) {
    return run(1, longest.toNanos(), count);
  }

  private Sample run(int connections, long longest, long most) {
    List<Connection> open = new ArrayList<>();
    try (Selector selector = Selector.open()) {
      try {
        for (int i = 0; i < connections; i++) {
          Connection connection = new Connection(port);
          open.add(connection);
          connection.register(selector);
        }
        return run(selector, open, longest, most);
      } finally {
        for (Connection connection : open) {
          connection.close();
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Sample run(Selector selector, List<Connection> open, long longest, long most)
      throws IOException {
    Histogram times = Sample.histogram();
    long start = System.nanoTime();
    long now = start;
    for (Connection connection : open) {
      connection.send(request);
    }
    while (times.getTotalCount() < most
        && (now - start < longest || times.getTotalCount() < open.size())) {
      if (selector.select(LONGEST_WAIT_MILLIS) == 0) {
        throw new IOException("No answer for " + LONGEST_WAIT_MILLIS + " ms");
      }
      for (SelectionKey key : selector.selectedKeys()) {
        Connection connection = (Connection) key.attachment();
        Answer answer = connection.read();
        if (answer != null) {
          times.recordValue(System.nanoTime() - connection.sentAt());
          check.check(answer);
          if (answer.closes()) {
            connection.reopen(selector);
          }
          connection.send(request);
        }
      }
      selector.selectedKeys().clear();
      now = System.nanoTime();
    }
    return Sample.of(times, now - start);
  }
}
