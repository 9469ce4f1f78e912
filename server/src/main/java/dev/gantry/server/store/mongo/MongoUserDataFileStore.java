package dev.gantry.server.store.mongo;

import com.mongodb.client.model.Filters;
import dev.gantry.server.export.UserDataFile;
import dev.gantry.server.export.UserDataFileBuilder;
import dev.gantry.server.export.UserDataFileStore;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * Records in {@code rocketchat_user_data_files}. Within one millisecond, ids say what is newer.
 *
 * <p>Files that Rocket.Chat has made can be read and are never removed; they have no location.
 */
final class MongoUserDataFileStore implements UserDataFileStore {

  private static final String NAME = "rocketchat_user_data_files";
  private static final Bson OWN = Filters.exists("location");
  private static final String USER = "userId";
  private static final String UPLOADED_AT = "uploadedAt";

  private final Records<UserDataFile> files;

  MongoUserDataFileStore(MongoContext context) {
    this.files = new Records<>(context, NAME, UserDataFile.class);
    context.indexes().ensure(NAME, new Document(USER, 1).append(UPLOADED_AT, -1));
    context.indexes().ensure(NAME, new Document(UPLOADED_AT, 1));
  }

  @Override
  public Optional<UserDataFile> findById(String id) {
    return files.findById(id).map(MongoUserDataFileStore::located);
  }

  @Override
  public void insert(UserDataFile file) {
    files.insert(file);
  }

  @Override
  public List<UserDataFile> olderThan(Instant moment) {
    return files.list(
        Filters.and(Filters.lt(UPLOADED_AT, Date.from(moment)), OWN),
        found -> found.sort(new Document(UPLOADED_AT, 1)));
  }

  @Override
  public List<UserDataFile> allButNewest(String userId, int kept) {
    return files.list(
        Filters.and(Filters.eq(USER, userId), OWN),
        found -> found.sort(new Document(UPLOADED_AT, -1).append(Records.ID, -1)).skip(kept));
  }

  @Override
  public void delete(String id) {
    files.delete(id);
  }

  /** A record that says where the file lies: in GridFS it is found by its id. */
  static UserDataFile located(UserDataFile file) {
    return file.location() == null
        ? UserDataFileBuilder.builder(file).location(file.id()).build()
        : file;
  }
}
