package dev.gantry.server.store.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.server.export.ExportArchives;
import dev.gantry.server.store.ExportArchivesContract;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class MongoArchivesTest extends ExportArchivesContract {

  @RegisterExtension final MongoTestStores mongo = new MongoTestStores();

  @Override
  protected ExportArchives archives() {
    return mongo.stores().exportArchives();
  }

  @Override
  protected boolean isEmpty() {
    return count(".files") == 0 && count(".chunks") == 0;
  }

  @Test
  void shouldLeaveTheDraftsAndArchivesOfOtherServersAlone() throws IOException {
    String earlier = finished("e1", "of one");
    try (ExportArchives.Draft slow = cutOff("e1")) {
      archives().begin("e1").close();
      archives().delete(finished("e1", "of another"));

      assertThat(read(earlier)).isEqualTo("of one");
      assertThat(archives().exists(slow.finish().location())).isTrue();
    }
  }

  @Test
  void shouldRemoveWhatADeadServerLeftTogetherWithTheArchive() throws IOException {
    cutOff("e1");
    String other = finished("e12", "of another");
    String location = finished("e1", "whole");

    mongo.clock().set(Instant.now().plus(Duration.ofHours(2)));
    archives().delete(location);

    assertThat(read(other)).isEqualTo("of another");
    archives().delete(other);
    assertThat(isEmpty()).isTrue();
  }

  private long count(String part) {
    return mongo
        .mongo()
        .database()
        .getCollection("rocketchat_userDataFiles" + part)
        .countDocuments();
  }
}
