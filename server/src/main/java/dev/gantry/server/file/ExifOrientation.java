package dev.gantry.server.file;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * How a photo has to be turned, from 1 (not at all) to 8, as its camera noted it (Exif 2.32, tag
 * 0x0112).
 */
record ExifOrientation(int value) {

  private static final ExifOrientation UPRIGHT = new ExifOrientation(1);
  private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
  private static final int TAG = 0x0112;
  private static final int LITTLE_ENDIAN = 0x4949;
  private static final int APP1 = 0xffe1;
  private static final int START_OF_SCAN = 0xffda;

  /** Reads it from the first bytes of a JPEG file; upright where it is not there. */
  static ExifOrientation of(byte[] jpeg) {
    try {
      return inSegments(ByteBuffer.wrap(jpeg).position(2));
    } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException e) {
      return UPRIGHT;
    }
  }

  /** Whether what is stored as its width is shown as its height. */
  boolean onItsSide() {
    return value >= 5 && value <= 8;
  }

  private static ExifOrientation inSegments(ByteBuffer jpeg) {
    for (int marker = unsigned(jpeg); marker != START_OF_SCAN; marker = unsigned(jpeg)) {
      int next = jpeg.position() + unsigned(jpeg);
      byte[] name = new byte[EXIF.length];
      if (marker == APP1 && jpeg.get(jpeg.position(), name) != null && Arrays.equals(name, EXIF)) {
        return inTiff(jpeg.position(jpeg.position() + EXIF.length).slice());
      }
      jpeg.position(next);
    }
    return UPRIGHT;
  }

  private static ExifOrientation inTiff(ByteBuffer tiff) {
    boolean little = unsigned(tiff) == LITTLE_ENDIAN;
    tiff.order(little ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    tiff.position(tiff.getInt(4));
    for (int entries = unsigned(tiff); entries > 0; entries--) {
      int entry = tiff.position();
      if (unsigned(tiff) == TAG) {
        return new ExifOrientation(Short.toUnsignedInt(tiff.getShort(entry + 8)));
      }
      tiff.position(entry + 12);
    }
    return UPRIGHT;
  }

  private static int unsigned(ByteBuffer bytes) {
    return Short.toUnsignedInt(bytes.getShort());
  }
}
