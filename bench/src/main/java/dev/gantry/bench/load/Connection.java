package dev.gantry.bench.load;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.Arrays;

/** One connection to a port of this machine, with one request under way at a time. */
final class Connection implements Closeable {

  private final int port;
  private SocketChannel channel;
  private byte[] bytes = new byte[16 * 1024];
  private int end;
  private long sentAt;

  Connection(int port) throws IOException {
    this.port = port;
    open();
  }

  private void open() throws IOException {
    channel = SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
    end = 0;
  }

  /** Lets the selector tell when something of an answer is there. */
  void register(Selector selector) throws IOException {
    channel.configureBlocking(false);
    channel.register(selector, SelectionKey.OP_READ, this);
  }

  /** Closes the connection and opens another in its place, as the server wants. */
  void reopen(Selector selector) throws IOException {
    channel.close();
    open();
    register(selector);
  }

  void send(Request request) throws IOException {
    sentAt = System.nanoTime();
    ByteBuffer buffer = ByteBuffer.wrap(request.bytes());
    while (buffer.hasRemaining()) {
      channel.write(buffer);
    }
  }

  long sentAt() {
    return sentAt;
  }

  /** Reads what there is; null while the answer is not whole. */
  Answer read() throws IOException {
    if (end == bytes.length) {
      bytes = Arrays.copyOf(bytes, 2 * bytes.length);
    }
    int count = channel.read(ByteBuffer.wrap(bytes, end, bytes.length - end));
    if (count < 0) {
      throw new EOFException("The server closed the connection in the middle of an answer");
    }
    end += count;
    Answer answer = AnswerParser.parse(bytes, end);
    if (answer != null) {
      end = 0;
    }
    return answer;
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
