package dev.gantry.server.store.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.GridFSBuckets;
import dev.gantry.server.export.ExportArchives;
import dev.gantry.server.export.UserDataFile;
import dev.gantry.server.store.ExportArchivesContract;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Date;
import org.bson.BsonString;
import org.bson.Document;
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
  void shouldNeverTouchWhatALaterAttemptHasWritten() throws IOException {
    String location;
    try (ExportArchives.Draft slow = archives().begin("e1", 1)) {
      slow.bytes().write(new byte[1_000_000]);
      try (ExportArchives.Draft later = archives().begin("e1", 2)) {
        later.bytes().write(new byte[300_000]);
        location = later.finish().location();
      }
      assertThatThrownBy(slow::finish).isInstanceOf(IOException.class);
    }
    archives().delete("e1.1");

    try (InputStream bytes = archives().open(location)) {
      assertThat(bytes.readAllBytes()).hasSize(300_000);
    }
  }

  @Test
  void shouldLeaveNothingOfEarlierAttempts() throws IOException {
    finished("e1", "not recorded".repeat(100_000));
    cutOff("e1");
    String other = finished("e12", "of another");

    archives().delete(finished("e1", "whole"));

    assertThat(read(other)).isEqualTo("of another");
    archives().delete(other);
    assertThat(isEmpty()).isTrue();
  }

  @Test
  void shouldReplaceAnArchiveThatWasNotRecorded() throws IOException {
    String lost = finished("e1", "not recorded".repeat(100_000));
    finished("e1", "whole");

    assertThat(archives().exists(lost)).isFalse();
    assertThat(count(".files")).isEqualTo(1);
    assertThat(count(".chunks")).isEqualTo(1);
  }

  @Test
  void shouldWriteWhatRocketChatCanRead() throws IOException {
    finished("e1", "whole");

    ByteArrayOutputStream read = new ByteArrayOutputStream();
    bucket().downloadToStream(new BsonString("e1"), read);
    assertThat(read).hasToString("whole");
  }

  @Test
  void shouldReadWhatRocketChatHasWritten() throws IOException {
    bucket().uploadFromStream(new BsonString("e1"), "e1", new ByteArrayInputStream(new byte[3]));
    mongo
        .mongo()
        .database()
        .getCollection("rocketchat_user_data_files")
        .insertOne(
            new Document("_id", "e1")
                .append("userId", "ada-id")
                .append("type", "application/zip")
                .append("size", 3)
                .append("store", "GridFS:UserDataFiles")
                .append("uploadedAt", new Date(0)));

    UserDataFile file = mongo.stores().userDataFiles().findById("e1").orElseThrow();

    assertThat(archives().exists(file.location())).isTrue();
    assertThat(read(file.location())).hasSize(3);
    assertThat(mongo.stores().userDataFiles().olderThan(Instant.now())).isEmpty();
    assertThat(mongo.stores().userDataFiles().allButNewest("ada-id", 0)).isEmpty();
  }

  private GridFSBucket bucket() {
    return GridFSBuckets.create(mongo.mongo().database(), "rocketchat_userDataFiles");
  }

  private long count(String part) {
    return mongo
        .mongo()
        .database()
        .getCollection("rocketchat_userDataFiles" + part)
        .countDocuments();
  }
}
