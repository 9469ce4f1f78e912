package dev.gantry.server.store.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.gridfs.GridFSBuckets;
import com.mongodb.client.gridfs.model.GridFSUploadOptions;
import dev.gantry.server.core.AtTheSameTime;
import dev.gantry.server.file.FileContents;
import dev.gantry.server.store.FileContentsContract;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.concurrent.Callable;
import org.bson.BsonString;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class MongoFileContentsTest extends FileContentsContract {

  private static final String BUCKET = "rocketchat_uploads";

  @RegisterExtension final MongoTestStores mongo = new MongoTestStores();

  @Override
  protected FileContents contents() {
    return mongo.stores().fileContents();
  }

  @Override
  protected boolean isEmpty() {
    return count(".files") == 0 && count(".chunks") == 0;
  }

  @Test
  void shouldReadWhatRocketChatHasWritten() throws IOException {
    byte[] bytes = new byte[600_000];
    GridFSBuckets.create(mongo.mongo().database(), BUCKET)
        .uploadFromStream(
            new BsonString("f1"),
            "f1",
            new ByteArrayInputStream(bytes),
            new GridFSUploadOptions()
                .chunkSizeBytes(300_000)
                .metadata(new Document("contentType", "text/plain")));

    try (InputStream read = contents().open("f1")) {
      assertThat(read.readAllBytes()).isEqualTo(bytes);
    }
  }

  @Test
  void shouldWriteWhatRocketChatCanRead() throws IOException {
    byte[] bytes = new byte[600_000];
    contents().write("f1", new ByteArrayInputStream(bytes));

    ByteArrayOutputStream read = new ByteArrayOutputStream();
    GridFSBuckets.create(mongo.mongo().database(), BUCKET)
        .downloadToStream(new BsonString("f1"), read);
    assertThat(read.toByteArray()).isEqualTo(bytes);
  }

  @Test
  void shouldLetServersWriteTheSameFileAtOnce() throws Exception {
    byte[] bytes = new byte[600_000];
    Callable<?> write =
        () -> {
          contents().write("f1", new ByteArrayInputStream(bytes));
          return null;
        };

    assertThat(AtTheSameTime.accepted(Collections.nCopies(8, write))).isEqualTo(8);

    try (InputStream read = contents().open("f1")) {
      assertThat(read.readAllBytes()).isEqualTo(bytes);
    }
    assertThat(count(".files")).isEqualTo(1);
    assertThat(count(".chunks")).isEqualTo(3);
  }

  private long count(String part) {
    return mongo.mongo().database().getCollection(BUCKET + part).countDocuments();
  }
}
