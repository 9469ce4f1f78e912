package dev.gantry.server.store.mongo;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Updates;
import dev.gantry.server.core.Page;
import dev.gantry.server.core.PageRequest;
import dev.gantry.server.file.FileFilter;
import dev.gantry.server.file.FileStore;
import dev.gantry.server.file.UploadedFile;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Records of files in {@code rocketchat_uploads}; {@code complete} says which can be found. */
final class MongoFileStore implements FileStore {

  private static final String NAME = "rocketchat_uploads";
  private static final String COMPLETE = "complete";
  private static final String UPLOADED_AT = "uploadedAt";

  private final Records<UploadedFile> files;
  private final FileLists lists;

  MongoFileStore(MongoContext context) {
    this.files = new Records<>(context, NAME, UploadedFile.class);
    this.lists = new FileLists(files, context.documents());
    FileLists.createIndexes(context.indexes(), NAME);
    context.indexes().ensure(NAME, new Document(COMPLETE, 1).append(UPLOADED_AT, 1));
  }

  @Override
  public Optional<UploadedFile> findById(String id) {
    return files.findById(id).filter(UploadedFile::complete);
  }

  @Override
  public Page<UploadedFile> page(String roomId, FileFilter filter, PageRequest page) {
    return lists.page(roomId, filter, page);
  }

  @Override
  public void begin(UploadedFile file) {
    files.insert(file);
  }

  @Override
  public void update(UploadedFile file) {
    files.replace(file);
  }

  /** Not before nothing can stand in the unit's way: other servers erase what is not complete. */
  @Override
  public void discard(String id) {
    files.update(id, Updates.set(COMPLETE, false));
  }

  @Override
  public List<String> discardByRoom(String roomId) {
    Bson complete = Filters.and(Filters.eq("rid", roomId), Filters.eq(COMPLETE, true));
    List<String> ids = ids(complete);
    files.updateMany(complete, Updates.set(COMPLETE, false));
    return ids;
  }

  @Override
  public List<String> unfinished(Instant begunBefore) {
    return ids(
        Filters.and(Filters.eq(COMPLETE, false), Filters.lt(UPLOADED_AT, Date.from(begunBefore))));
  }

  @Override
  public void forget(String id) {
    files.deleteMany(Filters.and(Filters.eq(Records.ID, id), Filters.eq(COMPLETE, false)));
  }

  /** The ids of what matches, the oldest first. */
  private List<String> ids(Bson filter) {
    return files.ask(
        found ->
            found
                .find(filter)
                .projection(Projections.include(Records.ID))
                .sort(new Document(UPLOADED_AT, 1).append(Records.ID, 1))
                .map(file -> file.getString(Records.ID))
                .into(new ArrayList<>()));
  }
}
