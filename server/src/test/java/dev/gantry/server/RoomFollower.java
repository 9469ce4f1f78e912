package dev.gantry.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;

/** Follows a room's changes by the cursor of {@code chat.syncMessages}, as a client does. */
final class RoomFollower {

  private final ApiCaller reader;
  private final String roomId;
  private final Map<String, Instant> seen = new ConcurrentHashMap<>();
  private Instant last = Instant.EPOCH;

  RoomFollower(ApiCaller reader, String roomId) {
    this.reader = reader;
    this.roomId = roomId;
  }

  /** Reads on until there is nothing new; every change is later than all before it. */
  void catchUp() {
    while (readAPage()) {
      // Each page goes on where the one before it ended.
    }
  }

  /** The time of the last change of each message that was seen. */
  Map<String, Instant> seen() {
    return seen;
  }

  private boolean readAPage() {
    Answer answer =
        reader.get(
            "chat.syncMessages?roomId=%s&type=UPDATED&count=50&next=%d"
                .formatted(roomId, last.toEpochMilli()));
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    JsonNode changes = answer.json().at("/result/updated");
    for (JsonNode message : changes) {
      Instant changed = Instant.parse(message.get("_updatedAt").asString());
      assertThat(changed).as(message.toString()).isAfter(last);
      last = changed;
      seen.put(message.get("_id").asString(), changed);
    }
    return !changes.isEmpty();
  }
}
