package dev.gantry.bench.load;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Finds one answer of HTTP/1.1 in the bytes that came so far. It looks at them anew each time,
 * which costs little as most answers come in one piece.
 */
final class AnswerParser {

  private static final String LENGTH = "\r\ncontent-length:";

  private final byte[] bytes;
  private final int end;

  private AnswerParser(byte[] bytes, int end) {
    this.bytes = bytes;
    this.end = end;
  }

  /** The answer, or null as long as something of it is missing. */
  static Answer parse(byte[] bytes, int end) {
    return new AnswerParser(bytes, end).answer();
  }

  private Answer answer() {
    int head = headEnd();
    if (head < 0) {
      return null;
    }
    String fields =
        new String(bytes, 0, head, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
    byte[] body =
        fields.contains("\r\ntransfer-encoding: chunked")
            ? chunks(head + 4)
            : plain(head + 4, length(fields));
    return body == null
        ? null
        : new Answer(
            Integer.parseInt(fields.substring(9, 12)),
            body,
            fields.contains("\r\nconnection: close"));
  }

  private int headEnd() {
    for (int i = 0; i + 3 < end; i++) {
      if (bytes[i] == '\r'
          && bytes[i + 1] == '\n'
          && bytes[i + 2] == '\r'
          && bytes[i + 3] == '\n') {
        return i;
      }
    }
    return -1;
  }

  private static int length(String fields) {
    int start = fields.indexOf(LENGTH);
    if (start < 0) {
      return 0;
    }
    int lineEnd = fields.indexOf("\r\n", start + 2);
    return Integer.parseInt(
        fields.substring(start + LENGTH.length(), lineEnd < 0 ? fields.length() : lineEnd).strip());
  }

  private byte[] plain(int start, int length) {
    if (end < start + length) {
      return null;
    }
    byte[] body = new byte[length];
    System.arraycopy(bytes, start, body, 0, length);
    return body;
  }

  private byte[] chunks(int start) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    int at = start;
    while (true) {
      int line = lineEnd(at);
      if (line < 0) {
        return null;
      }
      int size = Integer.parseInt(new String(bytes, at, line - at, StandardCharsets.US_ASCII), 16);
      int next = line + 2 + size + 2;
      if (next > end) {
        return null;
      }
      if (size == 0) {
        return body.toByteArray();
      }
      body.write(bytes, line + 2, size);
      at = next;
    }
  }

  private int lineEnd(int start) {
    for (int i = start; i + 1 < end; i++) {
      if (bytes[i] == '\r' && bytes[i + 1] == '\n') {
        return i;
      }
    }
    return -1;
  }
}
