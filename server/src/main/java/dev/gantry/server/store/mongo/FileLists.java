package dev.gantry.server.store.mongo;

import com.mongodb.client.model.Filters;
import dev.gantry.server.core.Page;
import dev.gantry.server.core.PageRequest;
import dev.gantry.server.core.SortKey;
import dev.gantry.server.file.FileFilter;
import dev.gantry.server.file.UploadedFile;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * Lists of the files that a room shows. By name and by time an index of the room's files has them
 * in order, and a page reads it up to the page's end; a total, a group of types and any other order
 * look at all files of the room.
 */
final class FileLists {

  private static final String ROOM = "rid";
  private static final String NAME = "name";
  private static final String TIME = "uploadedAt";
  private static final String GROUP = "typeGroup";

  private final DocumentPages<UploadedFile> pages;

  FileLists(Records<UploadedFile> files, Documents documents) {
    this.pages =
        new DocumentPages<>(
            files, new Document(), file -> documents.read(file, UploadedFile.class));
  }

  static void createIndexes(Indexes indexes, String collection) {
    for (String order : List.of(NAME, TIME)) {
      indexes.ensure(collection, new Document(ROOM, 1).append(order, 1).append(Records.ID, 1));
    }
  }

  Page<UploadedFile> page(String roomId, FileFilter filter, PageRequest page) {
    Bson shown = filter.typeGroup() == null ? shown(roomId) : shown(roomId, filter.typeGroup());
    Document order = order(page.sort());
    return filter.namePart() == null
        ? pages.page(shown, order, page)
        : pages.picked(shown, NAME, filter::matches, order, page);
  }

  /** As {@link UploadedFile#listed}. */
  private static Bson shown(String roomId) {
    return Filters.and(
        Filters.eq(ROOM, roomId),
        Filters.eq("complete", true),
        Filters.ne("_hidden", true),
        Filters.ne(GROUP, "thumb"),
        Filters.eq("originalFileId", null));
  }

  /** As {@link UploadedFile#typeGroup}, which follows from the type where it is not stored. */
  private static Bson shown(String roomId, String group) {
    Bson stored = Filters.eq(GROUP, group);
    if (!Patterns.isPossible(group)) {
      return Filters.and(shown(roomId), stored);
    }
    Bson byType =
        Filters.and(
            Filters.eq(GROUP, null), Filters.regex("type", Patterns.beginning(group + "/")));
    return Filters.and(shown(roomId), Filters.or(stored, byType));
  }

  /** Ids follow the first key's direction, so that an index is read forwards or backwards. */
  private static Document order(List<SortKey> keys) {
    Document order = new Document();
    keys.forEach(key -> order.putIfAbsent(path(key), key.ascending() ? 1 : -1));
    if (order.isEmpty()) {
      order.append(NAME, 1);
    }
    order.putIfAbsent(Records.ID, order.values().iterator().next());
    return order;
  }

  private static String path(SortKey key) {
    return Arrays.stream(key.field().split("\\."))
        .map(FieldNames::stored)
        .collect(Collectors.joining("."));
  }
}
