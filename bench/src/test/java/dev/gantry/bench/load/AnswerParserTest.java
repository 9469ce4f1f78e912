package dev.gantry.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class AnswerParserTest {

  @Test
  void aBodyHasTheLengthThatTheHeadSays() {
    Answer answer = parse("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.text()).isEqualTo("hello");
    assertThat(answer.closes()).isFalse();
  }

  @Test
  void chunksAreJoined() {
    Answer answer =
        parse(
            "HTTP/1.1 404 \r\nTransfer-Encoding: chunked\r\n\r\n3\r\nhel\r\n2\r\nlo\r\n0\r\n\r\n");

    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.text()).isEqualTo("hello");
  }

  @Test
  void theEndOfAConnectionIsSeen() {
    assertThat(parse("HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 0\r\n\r\n").closes())
        .isTrue();
  }

  @Test
  void nothingIsThereBeforeTheLastByte() {
    for (String whole :
        new String[] {
          "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello",
          "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n"
        }) {
      for (int length = 0; length < whole.length(); length++) {
        assertThat(parse(whole.substring(0, length))).isNull();
      }
      assertThat(parse(whole).text()).isEqualTo("hello");
    }
  }

  private static Answer parse(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return AnswerParser.parse(bytes, bytes.length);
  }
}
