package dev.gantry.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.server.RunningServer;
import dev.gantry.server.StoredRecords;
import dev.gantry.server.core.DomainJson;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that no HTTP client would send. */
class RawRequestTest {

  private static final String LOGIN = "X-User-Id: ada-id\r\nX-Auth-Token: ada-token\r\n";
  private static final String END = "Host: localhost\r\nConnection: close\r\n\r\n";

  @RegisterExtension static final RunningServer server = new RunningServer();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GARBAGE\r\n\r\n",
        "GET\r\n\r\n",
        "GET /api/v1/me HTTP/9.9\r\n" + LOGIN + END,
        "GET /api/v1/me HTTP/1.1\r\n" + LOGIN + "Connection: close\r\n\r\n",
        "GET /api/v1/%zz HTTP/1.1\r\n" + LOGIN + END,
        "GET /api/v1/settings/%zz HTTP/1.1\r\n" + LOGIN + END,
        "GET /api/v1/%2e%2e/%00 HTTP/1.1\r\n" + LOGIN + END,
        "GET /api/v1/../../etc/passwd HTTP/1.1\r\n" + LOGIN + END,
        "GET /api/v1/chat.getMessage?msgId=%zz HTTP/1.1\r\n" + LOGIN + END,
        "GET /api/v1/chat.getMessage?msgId=%c3%28&msgId=%f0 HTTP/1.1\r\n" + LOGIN + END,
        "GET /api/v1/chat.getMessage?msgId=a b HTTP/1.1\r\n" + LOGIN + END,
        "GET /api/v1/chat.getMessage?msgId=x HTTP/1.1\r\nbroken header\r\n" + END,
        "POST /api/v1/chat.sendMessage HTTP/1.1\r\nContent-Length: many\r\n" + LOGIN + END,
        "POST /api/v1/chat.sendMessage HTTP/1.1\r\nContent-Length: -1\r\n" + LOGIN + END,
        "POST /api/v1/chat.sendMessage?x=%zz HTTP/1.1\r\nContent-Length: 2\r\n"
            + LOGIN
            + END
            + "{}",
        "POST /api/v1/chat.sendMessage HTTP/1.1\r\nTransfer-Encoding: chunked\r\n"
            + LOGIN
            + END
            + "not-a-length\r\n",
        "POST /api/v1/chat.postMessage HTTP/1.1\r\nContent-Length: 10\r\n"
            + "Content-Type: application/x-www-form-urlencoded\r\n"
            + LOGIN
            + END
            + "roomId=%zz",
      })
  void shouldAnswerAMalformedRequestInTheEnvelope(String request) throws IOException {
    assertEnvelope(request);
  }

  @ParameterizedTest
  @ValueSource(ints = {10_000, 100_000})
  void shouldAnswerAHugeHeaderInTheEnvelope(int length) throws IOException {
    assertEnvelope("GET /api/v1/me HTTP/1.1\r\nX-Long: " + "x".repeat(length) + "\r\n" + END);
  }

  private static void assertEnvelope(String request) throws IOException {
    StoredRecords before = server.records();

    String answer = exchange(request);

    assertThat(answer).matches("(?s)HTTP/1.1 (400|404|405|413|414|431|505) .*");
    assertThat(answer).containsPattern("(?i)\r\ncontent-type: application/json\r\n");
    assertThat(answer).doesNotContain("<html", "Exception", "at dev.gantry", "Tomcat");
    String body = answer.substring(answer.indexOf('{'), answer.lastIndexOf('}') + 1);
    assertThat(DomainJson.mapper().readTree(body).path("success").asBoolean(true)).isFalse();
    assertThat(server.records()).isEqualTo(before);
  }

  private static String exchange(String request) throws IOException {
    try (Socket socket = new Socket("localhost", server.port())) {
      socket.setSoTimeout(20_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      socket.shutdownOutput();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
