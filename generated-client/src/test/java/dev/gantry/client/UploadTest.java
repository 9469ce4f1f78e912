package dev.gantry.client;

import static com.github.tomakehurst.wiremock.client.WireMock.aMultipart;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.binaryEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.gantry.client.api.RoomsApi.UploadFileForm;
import dev.gantry.client.call.FilePart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class UploadTest {
  private static final byte[] PICTURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0, (byte) 0xff};

  @RegisterExtension
  static final WireMockExtension SERVER =
      WireMockExtension.newInstance().options(options().dynamicPort()).build();

  private RocketChatClient client;

  @BeforeEach
  void open() {
    SERVER.stubFor(post(anyUrl()).willReturn(okJson("{\"success\":true}")));
    client = RocketChatClient.builder().baseUrl(SERVER.baseUrl()).token("id", "token").build();
  }

  @AfterEach
  void close() {
    client.close();
  }

  @Test
  void shouldSendAFileByteByByteWithItsNameAndMediaType(@TempDir Path folder) throws IOException {
    client.rooms().uploadFile("r1", FilePart.of(Files.write(folder.resolve("cat.png"), PICTURE)));

    SERVER.verify(
        postRequestedFor(anyUrl())
            .withHeader("X-Auth-Token", equalTo("token"))
            .withRequestBodyPart(
                aMultipart("file")
                    .withHeader("Content-Disposition", containing("filename=\"cat.png\""))
                    .withHeader("Content-Type", equalTo("image/png"))
                    .withBody(binaryEqualTo(PICTURE))
                    .build()));
  }

  @Test
  void shouldSendWhatIsSetBesidesTheFileAndNothingElse() {
    client
        .rooms()
        .uploadFile(
            "r1",
            FilePart.of("a.txt", "text/plain", new byte[0]),
            new UploadFileForm().msg("Grüße"));

    SERVER.verify(
        postRequestedFor(anyUrl())
            .withRequestBodyPart(aMultipart("msg").withBody(equalTo("Grüße")).build()));
    SERVER.verify(0, postRequestedFor(anyUrl()).withRequestBody(containing("null")));
  }

  @Test
  void shouldNotLetANameEndItsQuotesOrItsLine() {
    String name = "a\"\r\nX-Evil: yes.txt";
    client.rooms().uploadFile("r1", FilePart.of(name, "text/plain\r\nX-Evil: yes", new byte[0]));

    SERVER.verify(
        postRequestedFor(anyUrl())
            .withRequestBody(containing("filename=\"a%22%0D%0AX-Evil: yes.txt\""))
            .withRequestBody(containing("Content-Type: text/plain  X-Evil: yes\r\n\r\n")));
  }

  @Test
  void shouldSayWhichFileIsMissing(@TempDir Path folder) {
    assertThatExceptionOfType(UncheckedIOException.class)
        .isThrownBy(() -> FilePart.of(folder.resolve("nowhere.txt")))
        .withMessageContaining("nowhere.txt");
  }
}
