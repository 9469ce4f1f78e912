package dev.gantry.server.message;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.server.core.DomainJson;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class MessageJsonTest {

  private final JsonMapper mapper = DomainJson.mapper();

  @Test
  void shouldKeepEveryKeyOfAMessageThroughARoundTrip() {
    String json =
        """
        {"_id":"m1","rid":"GENERAL","ts":"2026-01-01T00:00:00.000Z","msg":"hi",\
        "u":{"_id":"u1","username":"ada","name":"Ada"},"urls":[{"url":"https://a.b","meta":{},"headers":{"x":"y"}}],\
        "reactions":{":smile:":{"usernames":["ada"]}},"_updatedAt":"2026-01-01T00:00:00.100Z","text":"kept as it came"}""";

    Message message = mapper.readValue(json, Message.class);

    assertThat(message.createdAt()).isEqualTo(Instant.parse("2026-01-01T00:00:00Z"));
    assertThat(message.other()).containsEntry("text", "kept as it came");
    assertThat(mapper.readTree(mapper.writeValueAsString(message)))
        .isEqualTo(mapper.readTree(json));
  }

  @Test
  void shouldWriteNoKeyForAnAbsentValue() {
    Message message = MessageBuilder.builder().id("m1").text("").build();

    assertThat(mapper.writeValueAsString(message)).isEqualTo("{\"_id\":\"m1\",\"msg\":\"\"}");
  }
}
