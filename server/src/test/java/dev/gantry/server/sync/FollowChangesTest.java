package dev.gantry.server.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.server.ApiCaller;
import dev.gantry.server.RunningServer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** Readers that follow both cursors while others write: they end up with what the room holds. */
class FollowChangesTest {

  private static final int WRITERS = 6;
  private static final int READERS = 2;
  private static final int ROUNDS = 25;

  @RegisterExtension static final RunningServer server = new RunningServer();

  private final AtomicInteger writing = new AtomicInteger(WRITERS);

  @Test
  void shouldNeitherLoseNorRepeatAChangeWhileOthersWrite() throws Exception {
    ApiCaller ada = server.as("ada");
    ExecutorService threads = Executors.newFixedThreadPool(WRITERS + READERS);
    try {
      List<Future<?>> writers = new ArrayList<>();
      List<Future<Follower>> readers = new ArrayList<>();
      for (int i = 0; i < READERS; i++) {
        readers.add(threads.submit(follow(new Follower(ada))));
      }
      for (int i = 0; i < WRITERS; i++) {
        int number = i;
        writers.add(threads.submit(() -> write(ada, number)));
      }
      for (Future<?> writer : writers) {
        writer.get();
      }
      Map<String, String> room = roomAsItIs(ada);
      for (Future<Follower> reader : readers) {
        assertThat(reader.get().known).isEqualTo(room);
      }
    } finally {
      threads.shutdown();
    }
  }

  private Callable<Follower> follow(Follower follower) {
    return () -> {
      boolean last;
      do {
        last = writing.get() == 0;
        follower.catchUp();
      } while (!last);
      return follower;
    };
  }

  private void write(ApiCaller ada, int writer) {
    for (int round = 0; round < ROUNDS; round++) {
      String text = "message %d of %d".formatted(round, writer);
      String id =
          ada.post(
                  "chat.sendMessage",
                  "{\"message\":{\"rid\":\"lab\",\"msg\":\"%s\"}}".formatted(text))
              .json()
              .at("/message/_id")
              .asString();
      String message = "\"roomId\":\"lab\",\"msgId\":\"%s\"".formatted(id);
      if (round % 2 == 0) {
        ada.post("chat.update", "{%s,\"text\":\"edited\"}".formatted(message));
      }
      if (round % 3 == 0) {
        ada.post("chat.delete", "{%s}".formatted(message));
      }
    }
    writing.decrementAndGet();
  }

  private static Map<String, String> roomAsItIs(ApiCaller ada) {
    Map<String, String> stamps = new TreeMap<>();
    ada.get("chat.syncMessages?roomId=lab&lastUpdate=2020-01-01")
        .json()
        .at("/result/updated")
        .forEach(
            message ->
                stamps.put(message.path("_id").asString(), message.path("_updatedAt").asString()));
    return stamps;
  }

  /** A client's copy of the room: the stamp of every message that it knows of. */
  private static final class Follower {

    final Map<String, String> known = new TreeMap<>();
    private final ApiCaller ada;
    private String updated = "0";
    private String deleted = "0";

    Follower(ApiCaller ada) {
      this.ada = ada;
    }

    void catchUp() {
      // Updates first: whatever was removed meanwhile is in the removals that are read after it.
      updated = read("UPDATED", "updated", "_updatedAt", updated);
      deleted = read("DELETED", "deleted", "_deletedAt", deleted);
    }

    private String read(String type, String list, String stamp, String from) {
      String position = from;
      JsonNode cursor;
      do {
        JsonNode result =
            ada.get(
                    "chat.syncMessages?roomId=lab&count=3&type=%s&next=%s"
                        .formatted(type, position))
                .json()
                .path("result");
        cursor = result.path("cursor");
        for (JsonNode change : result.path(list)) {
          apply(change, stamp);
          position = millis(change.path(stamp).asString());
        }
      } while (!cursor.path("next").isNull());
      return position;
    }

    private void apply(JsonNode change, String stamp) {
      String id = change.path("_id").asString();
      String time = change.path(stamp).asString();
      if (stamp.equals("_deletedAt")) {
        known.remove(id);
      } else {
        assertThat(known.put(id, time)).as("seen before").isNotEqualTo(time);
      }
    }

    private static String millis(String time) {
      return String.valueOf(Instant.parse(time).toEpochMilli());
    }
  }
}
