package dev.gantry.server.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * What the first bytes of a picture tell. The picture itself is never unpacked: a small file can
 * claim to be an enormous one.
 *
 * @param format such as {@code png}
 * @param width pixels as they are shown, which is the stored height of a photo that lies on its
 *     side
 */
record PictureHeader(String format, int width, int height) {

  /** Enough for what comes before the size in a photo: a preview, a colour profile. */
  private static final int LENGTH = 512 * 1024;

  private static final Set<String> FORMATS = Set.of("png", "jpeg", "gif", "bmp");

  /** Reads the header; empty for what is no picture of a known format. */
  static Optional<PictureHeader> read(InputStream picture) throws IOException {
    byte[] start = picture.readNBytes(LENGTH);
    try (ImageInputStream bytes =
        new MemoryCacheImageInputStream(new ByteArrayInputStream(start))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(bytes);
      return readers.hasNext() ? read(readers.next(), bytes, start) : Optional.empty();
    }
  }

  /** As Rocket.Chat has it in the record of a file, and in its attachment. */
  Map<String, Object> size() {
    return Map.of("width", width, "height", height);
  }

  private static Optional<PictureHeader> read(
      ImageReader reader, ImageInputStream bytes, byte[] start) {
    try {
      String format = reader.getFormatName().toLowerCase(Locale.ROOT);
      if (!FORMATS.contains(format)) {
        return Optional.empty();
      }
      reader.setInput(bytes, true, true);
      int width = reader.getWidth(0);
      int height = reader.getHeight(0);
      boolean onItsSide = format.equals("jpeg") && ExifOrientation.of(start).onItsSide();
      return Optional.of(
          onItsSide
              ? new PictureHeader(format, height, width)
              : new PictureHeader(format, width, height));
    } catch (IOException | RuntimeException e) {
      // A header that is cut off or forged: the file is taken all the same, as any other is.
      return Optional.empty();
    } finally {
      reader.dispose();
    }
  }
}
