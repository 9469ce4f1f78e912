package dev.gantry.server.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PictureHeaderTest {

  @ParameterizedTest
  @ValueSource(strings = {"png", "jpeg", "gif", "bmp"})
  void shouldTellFormatAndSize(String format) throws IOException {
    assertThat(PictureHeader.read(new ByteArrayInputStream(picture(format))))
        .contains(new PictureHeader(format, 30, 20));
  }

  @ParameterizedTest
  @CsvSource({"1,30,20", "3,30,20", "5,20,30", "6,20,30", "8,20,30", "9,30,20", "0,30,20"})
  void shouldTellTheSizeThatAPhotoIsShownWith(int orientation, int width, int height)
      throws IOException {
    for (ByteOrder order : new ByteOrder[] {ByteOrder.BIG_ENDIAN, ByteOrder.LITTLE_ENDIAN}) {
      byte[] photo = photo(orientation, order);

      assertThat(PictureHeader.read(new ByteArrayInputStream(photo)))
          .contains(new PictureHeader("jpeg", width, height));
    }
  }

  @Test
  void shouldTellNothingOfWhatIsNoPicture() throws IOException {
    for (String text : new String[] {"", "0123456789", "GIF89a", "<svg width='5'/>"}) {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      assertThat(PictureHeader.read(new ByteArrayInputStream(bytes))).isEmpty();
    }
  }

  @Test
  void shouldReadTheHeaderOnlyHoweverLargeThePictureSaysItIs() throws IOException {
    byte[] claimed = picture("png");
    ByteBuffer.wrap(claimed).putInt(16, 2_000_000_000).putInt(20, 2_000_000_000);
    AtomicLong given = new AtomicLong();
    InputStream endless =
        new InputStream() {
          @Override
          public int read() {
            int at = (int) given.getAndIncrement();
            return at < claimed.length ? claimed[at] & 0xff : 0;
          }
        };

    PictureHeader.read(endless);

    assertThat(given.get()).isLessThan(1_000_000);
  }

  @Test
  void shouldSurviveHeadersThatAreCutOffOrForged() throws IOException {
    Random random = new Random(1);
    for (String format : new String[] {"png", "jpeg", "gif", "bmp"}) {
      byte[] whole = format.equals("jpeg") ? photo(6, ByteOrder.BIG_ENDIAN) : picture(format);
      for (int i = 0; i < 300; i++) {
        byte[] forged = Arrays.copyOf(whole, random.nextInt(whole.length));
        for (int at = 0; at < forged.length; at += 1 + random.nextInt(40)) {
          forged[at] = (byte) random.nextInt();
        }
        PictureHeader.read(new ByteArrayInputStream(forged));
      }
    }
  }

  private static byte[] picture(String format) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(30, 20, BufferedImage.TYPE_INT_RGB), format, bytes);
    return bytes.toByteArray();
  }

  /** A JPEG file with an Exif segment behind its first marker, as cameras write it. */
  private static byte[] photo(int orientation, ByteOrder order) throws IOException {
    byte[] plain = picture("jpeg");
    ByteBuffer tiff = ByteBuffer.allocate(26).order(order);
    tiff.putShort((short) (order == ByteOrder.BIG_ENDIAN ? 0x4d4d : 0x4949));
    tiff.putShort((short) 42).putInt(8).putShort((short) 1);
    tiff.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) orientation);
    ByteBuffer photo = ByteBuffer.allocate(plain.length + 36);
    photo.put(plain, 0, 2).putShort((short) 0xffe1).putShort((short) 34);
    photo.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII)).put(tiff.array());
    return photo.put(plain, 2, plain.length - 2).array();
  }
}
