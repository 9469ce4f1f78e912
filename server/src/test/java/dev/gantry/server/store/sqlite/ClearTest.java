package dev.gantry.server.store.sqlite;

import static dev.gantry.server.store.SampleRecords.NOON;
import static dev.gantry.server.store.SampleRecords.channel;
import static dev.gantry.server.store.SampleRecords.message;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.server.core.MutableClock;
import dev.gantry.server.message.Message;
import dev.gantry.server.message.MessageBuilder;
import dev.gantry.server.permission.Permission;
import dev.gantry.server.search.SearchScope;
import dev.gantry.server.user.UserBuilder;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClearTest {

  @TempDir Path folder;

  @Test
  void shouldLeaveNothingOfTheWorkspaceNeitherNowNorAfterARestart() {
    try (SqliteStores stores = open()) {
      fill(stores);

      stores.clear();

      assertEmpty(stores);
    }
    try (SqliteStores stores = open()) {
      assertEmpty(stores);
    }
  }

  @Test
  void shouldTakeANewWorkspaceOfTheSameIds() {
    try (SqliteStores stores = open()) {
      fill(stores);
      stores.clear();

      fill(stores);

      assertThat(stores.users().findByUsername("alice")).isPresent();
      assertThat(stores.settings().find("Threads_enabled")).contains(false);
    }
  }

  @Test
  void shouldForgetInWhichOrderMessagesCame() {
    try (SqliteStores stores = open()) {
      storeInRoom(stores, NOON, NOON.minusSeconds(3_600));
      stores.clear();

      storeInRoom(stores, NOON, NOON.minusSeconds(1_800));

      SearchScope scope =
          new SearchScope(
              "general-id", List.of("apple"), Instant.EPOCH, NOON.plusSeconds(1), false);
      assertThat(stores.messageSearch().find(scope, 0, 10))
          .extracting(Message::createdAt)
          .containsExactly(NOON, NOON.minusSeconds(1_800));
    }
  }

  private static void storeInRoom(SqliteStores stores, Instant... times) {
    stores.rooms().insert(channel("general"));
    for (Instant time : times) {
      Message message = message("at " + time, "general-id", time);
      stores.messages().insert(MessageBuilder.builder(message).text("apple").build());
    }
  }

  private static void fill(SqliteStores stores) {
    stores
        .users()
        .insert(
            UserBuilder.builder()
                .id("aliceId")
                .username("alice")
                .type("user")
                .roles(List.of("user"))
                .active(true)
                .createdAt(Instant.EPOCH)
                .updatedAt(Instant.EPOCH)
                .build(),
            null);
    stores.settings().save(Map.of("Threads_enabled", false));
    stores
        .permissions()
        .save(List.of(new Permission("pin-message", List.of("admin"), Instant.EPOCH)));
  }

  private static void assertEmpty(SqliteStores stores) {
    assertThat(stores.users().findById("aliceId")).isEmpty();
    assertThat(stores.users().findByUsername("alice")).isEmpty();
    assertThat(stores.settings().find("Threads_enabled")).isEmpty();
    assertThat(stores.permissions().all()).isEmpty();
  }

  private SqliteStores open() {
    return SqliteStores.open(folder, new MutableClock());
  }
}
