package dev.gantry.server.preview;

import com.google.common.io.ByteStreams;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** Reads the beginning of a body, as much as Rocket.Chat reads of a page. */
final class LimitedBody {

  /** Bytes, both as they are sent and unpacked. */
  static final int LIMIT = 250_000;

  private LimitedBody() {}

  /** The first bytes, of a packed body those that could be unpacked of its beginning. */
  static byte[] read(InputStream body, boolean packed) throws IOException {
    InputStream limited = ByteStreams.limit(body, LIMIT);
    return packed ? unpack(limited) : limited.readAllBytes();
  }

  private static byte[] unpack(InputStream packed) throws IOException {
    ByteArrayOutputStream plain = new ByteArrayOutputStream();
    try {
      InputStream unpacked = ByteStreams.limit(new GZIPInputStream(packed), LIMIT);
      byte[] part = new byte[8192];
      for (int read = unpacked.read(part); read >= 0; read = unpacked.read(part)) {
        plain.write(part, 0, read);
      }
    } catch (EOFException | ZipException cutOff) {
      // Half a page still has its head.
    }
    return plain.toByteArray();
  }
}
