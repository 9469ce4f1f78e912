package dev.gantry.server.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.gantry.server.Answer;
import dev.gantry.server.ApiCaller;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Asks for exports and unpacks them. */
public final class Exports {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private Exports() {}

  /** Asks for a file and returns the path of its download, once it can be downloaded. */
  public static String export(ApiCaller caller, String roomId, String format, String... more) {
    String path = begin(caller, roomId, format, more);
    awaitFile(caller, path);
    return path;
  }

  /** Asks for a file and returns the path where its download will be. */
  public static String begin(ApiCaller caller, String roomId, String format, String... more) {
    StringBuilder body = new StringBuilder();
    body.append("{\"rid\":\"").append(roomId).append("\",\"type\":\"file\"");
    body.append(",\"format\":\"").append(format).append('"');
    for (int i = 0; i < more.length; i += 2) {
      body.append(",\"").append(more[i]).append("\":\"").append(more[i + 1]).append('"');
    }
    Answer answer = caller.post("rooms.export", body.append('}').toString());
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return URI.create(answer.json().path("url").asString()).getPath();
  }

  /** Waits until the download is there. */
  public static void awaitFile(ApiCaller caller, String path) {
    await().atMost(PATIENCE).until(() -> caller.get(path).status() == 200);
  }

  /** The entries of a ZIP by their names, as bytes; the checksum of each is right. */
  public static Map<String, byte[]> unpack(byte[] bytes) throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        assertThat(entries.put(entry.getName(), zip.readAllBytes())).isNull();
      }
    }
    return entries;
  }

  /** Downloads and unpacks an export. */
  public static Map<String, byte[]> download(
      String address, String path, String userId, String token) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address + path))
            .header("X-User-Id", userId)
            .header("X-Auth-Token", token)
            .build();
    try {
      HttpResponse<byte[]> answer =
          HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
      assertThat(answer.statusCode()).isEqualTo(200);
      return unpack(answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** An entry as text. */
  public static String text(byte[] entry) {
    return new String(entry, StandardCharsets.UTF_8);
  }
}
