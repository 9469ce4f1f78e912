package dev.gantry.server.preview;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.github.tomakehurst.wiremock.http.Fault;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FetchLimitsTest {

  @RegisterExtension final PreviewFixture fixture = new PreviewFixture();

  @Test
  void shouldCutOffAPageThatDripsByteByByte() {
    fixture.set("API_EmbedTimeout", 1);
    fixture.answer(
        "/",
        PreviewFixture.html("<title>slow</title>" + "x".repeat(200))
            .withChunkedDribbleDelay(200, 60_000));

    assertInTime(() -> assertThat(fixture.preview("/")).isEqualTo(Preview.NONE));
  }

  @Test
  void shouldCutOffAServerThatNeverAnswers() {
    fixture.set("API_EmbedTimeout", 1);
    fixture.answer("/", PreviewFixture.html("late").withFixedDelay(60_000));

    assertInTime(() -> assertThat(fixture.preview("/")).isEqualTo(Preview.NONE));
  }

  @Test
  void shouldReadNoMoreThanTheBeginningOfAPage() {
    fixture.page("/", "<title>huge</title>" + " ".repeat(249_000) + "<meta name=description>");
    fixture.page("/far", " ".repeat(250_000) + "<title>too far</title>");

    assertThat(fixture.preview("/").meta()).isEqualTo(Map.of("pageTitle", "huge"));
    assertThat(fixture.preview("/far").meta()).isEmpty();
  }

  @Test
  void shouldNotWaitForTheRestOfAHugePage() {
    byte[] page = new byte[30_000_000];
    Arrays.fill(page, (byte) ' ');
    fixture.answer(
        "/",
        aResponse()
            .withHeader("Content-Type", "text/html")
            .withBody(page)
            .withChunkedDribbleDelay(100, 60_000));

    assertInTime(() -> assertThat(fixture.preview("/").headers()).isNotEmpty());
  }

  @Test
  void shouldUnpackPages() throws IOException {
    packed(gzip("<title>small</title>", 0));

    assertThat(fixture.preview("/").meta()).isEqualTo(Map.of("pageTitle", "small"));
  }

  @Test
  void shouldCountUnpackedBytes() throws IOException {
    byte[] bomb = gzip("<title>bomb</title>", 200_000_000);
    assertThat(bomb).hasSizeLessThan(250_000);
    packed(bomb);

    assertInTime(
        () -> assertThat(fixture.preview("/").meta()).isEqualTo(Map.of("pageTitle", "bomb")));
    assertThat(LimitedBody.read(new ByteArrayInputStream(bomb), true)).hasSize(LimitedBody.LIMIT);
  }

  @Test
  void shouldUseWhatCouldBeUnpackedOfADamagedPage() throws IOException {
    byte[] page = gzip("<title>half</title>", 10_000);
    packed(Arrays.copyOf(page, page.length - 12));

    assertThat(fixture.preview("/").meta()).isEqualTo(Map.of("pageTitle", "half"));
  }

  @ParameterizedTest
  @EnumSource(Fault.class)
  void shouldFindNothingWhereTheServerBreaksOff(Fault fault) {
    fixture.answer("/", aResponse().withFault(fault));

    assertThat(fixture.preview("/")).isEqualTo(Preview.NONE);
  }

  @Test
  void shouldRefuseAnswersWithEndlessHeaders() {
    fixture.answer(
        "/", PreviewFixture.html("<title>x</title>").withHeader("X", "y".repeat(20_000)));

    assertThat(fixture.preview("/")).isEqualTo(Preview.NONE);
  }

  @Test
  void shouldAskOncePerHourAndAfterAFailureSoonAgain() {
    fixture.page("/", "<title>one</title>");
    fixture.preview("/");
    fixture.preview("/broken");
    fixture.preview("/broken");
    assertThat(fixture.requests()).isEqualTo(2);

    fixture.nanos.addAndGet(TimeUnit.SECONDS.toNanos(31));
    fixture.page("/broken", "<title>repaired</title>");
    assertThat(fixture.preview("/broken").meta()).isEqualTo(Map.of("pageTitle", "repaired"));
    fixture.preview("/");
    assertThat(fixture.requests()).isEqualTo(3);

    fixture.nanos.addAndGet(TimeUnit.HOURS.toNanos(1));
    fixture.preview("/");
    assertThat(fixture.requests()).isEqualTo(4);
  }

  private void packed(byte[] body) {
    fixture.answer(
        "/",
        aResponse()
            .withHeader("Content-Type", "text/html")
            .withHeader("Content-Encoding", "gzip")
            .withBody(body));
  }

  private static byte[] gzip(String text, int spaces) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(text.getBytes(StandardCharsets.UTF_8));
      byte[] block = new byte[10_000];
      for (int written = 0; written < spaces; written += block.length) {
        gzip.write(block);
      }
    }
    return packed.toByteArray();
  }

  private static void assertInTime(Executable check) {
    assertTimeoutPreemptively(Duration.ofSeconds(8), check);
  }
}
