package dev.gantry.server.store.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.server.permission.Permission;
import dev.gantry.server.store.SampleRecords;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class MongoClearTest {

  @RegisterExtension final MongoTestStores mongo = new MongoTestStores();

  @Test
  void shouldLeaveNothingOfTheWorkspaceAndTakeANewOneOfTheSameIds() throws IOException {
    for (int round = 0; round < 2; round++) {
      fill();

      mongo.stores().clear();

      assertThat(mongo.stores().users().findByUsername("ada")).isEmpty();
      assertThat(mongo.stores().settings().find("Threads_enabled")).isEmpty();
      assertThat(mongo.stores().permissions().all()).isEmpty();
      assertThat(count("users") + count("rocketchat_uploads.chunks")).isZero();
    }
  }

  private void fill() throws IOException {
    mongo.stores().users().insert(SampleRecords.user("ada"), null);
    mongo.stores().settings().save(Map.of("Threads_enabled", false));
    mongo
        .stores()
        .permissions()
        .save(List.of(new Permission("pin-message", List.of("admin"), Instant.EPOCH)));
    mongo.stores().fileContents().write("f1", new ByteArrayInputStream(new byte[1]));
  }

  private long count(String collection) {
    return mongo.mongo().database().getCollection(collection).countDocuments();
  }
}
