package dev.gantry.server.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.server.Answer;
import dev.gantry.server.RunningServer;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

class PictureUploadTest {

  @RegisterExtension static final RunningServer server = new RunningServer();

  @Test
  void shouldTellTheSizeOfAPicture() throws IOException {
    ByteArrayOutputStream picture = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(30, 20, BufferedImage.TYPE_INT_RGB), "png", picture);

    JsonNode attachment = attachment("a.png", picture.toByteArray());

    assertThat(attachment.at("/image_dimensions/width").asInt()).isEqualTo(30);
    assertThat(attachment.at("/image_dimensions/height").asInt()).isEqualTo(20);
  }

  @Test
  void shouldTakeAPictureThatIsNone() {
    JsonNode attachment = attachment("b.png", new byte[] {1, 2, 3});

    assertThat(attachment.path("image_size").asInt()).isEqualTo(3);
    assertThat(attachment.has("image_dimensions")).isFalse();
  }

  private static JsonNode attachment(String name, byte[] content) {
    byte[] body = new Multipart().file(name, "image/png", content).bytes();
    Answer answer =
        server
            .as("ada")
            .with("Content-Type", Multipart.CONTENT_TYPE)
            .send("POST", "rooms.upload/lab", BodyPublishers.ofByteArray(body));
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json().at("/message/attachments/0");
  }
}
