package dev.gantry.server.store.sqlite;

import dev.gantry.server.core.Page;
import dev.gantry.server.core.PageRequest;
import dev.gantry.server.file.FileFilter;
import dev.gantry.server.file.UploadedFile;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lists of the files that a room shows, by name and by time, of all types and of each group. */
final class FileLists {

  private static final String BY_NAME = "name";
  private static final String BY_TIME = "uploadedAt";

  private final Database database;
  private final ListCounts counts;
  private final FileNameIndex names;
  private final Documents documents;
  private final RowReader<UploadedFile> reader;

  FileLists(Database database, Documents documents) {
    this.database = database;
    this.counts = new ListCounts(database);
    this.names = new FileNameIndex(database);
    this.documents = documents;
    this.reader = documents.as(UploadedFile.class);
  }

  Page<UploadedFile> page(String roomId, FileFilter filter, PageRequest page) {
    String order = page.sort().stream().findFirst().map(key -> key.field()).orElse(BY_NAME);
    String orderedBy = order.equals(BY_TIME) ? BY_TIME : BY_NAME;
    ListKey list = key(roomId, orderedBy, filter.typeGroup());
    return database.snapshot(
        session -> {
          ListPages<UploadedFile> pages = new ListPages<>(session, list, orderedBy, true, reader);
          return filter.namePart() == null
              ? pages.from(Position.START, page)
              : pages.picked(
                  candidates(session, list, filter.namePart()),
                  nameOf(orderedBy),
                  filter::matches,
                  UploadedFile::name,
                  page);
        });
  }

  /** Those files of a list among which all are that have a part in their names. */
  private ListScan<UploadedFile> candidates(SqlSession session, ListKey list, String part) {
    return names
        .find(session, list.roomId(), part)
        .map(rows -> ListScan.ofFiles(documents.json(rows), session, list, reader))
        .orElseGet(() -> ListScan.from(Position.START, session, list, reader));
  }

  /** The name of the file that an entry {@code e} stands for. */
  private static String nameOf(String order) {
    return order.equals(BY_NAME) ? "e.at" : "(SELECT f.name FROM files f WHERE f.seq = e.seq)";
  }

  /** Follows a change of a file's row. Inside a unit of work. */
  void changed(long seq, UploadedFile file) {
    Set<Mark> old = marks(seq);
    Set<Mark> current = marks(seq, file);
    old.stream().filter(mark -> !current.contains(mark)).forEach(this::leave);
    current.stream().filter(mark -> !old.contains(mark)).forEach(this::enter);
  }

  /** Takes a file out. Inside a unit of work. */
  void removed(long seq) {
    marks(seq).forEach(this::leave);
  }

  /** Forgets all files of a room. Inside a unit of work. */
  void forgetRoom(String roomId) {
    names.removingRoom(roomId);
    database.update("DELETE FROM file_list WHERE room_id = ?", roomId);
    database.update(
        "DELETE FROM list_nodes WHERE room_id = ? AND list >= 'files/' AND list < 'files0'",
        roomId);
  }

  private void enter(Mark mark) {
    database.update(
        "INSERT INTO file_list (room_id, list, at, seq) VALUES (?, ?, ?, ?)",
        mark.list().roomId(),
        mark.list().list(),
        mark.position().at(),
        mark.position().seq());
    counts.add(mark.list(), mark.position());
    if (mark.isName()) {
      names.enter(mark.list().roomId(), mark.position().seq(), (String) mark.position().at());
    }
  }

  private void leave(Mark mark) {
    database.update(
        "DELETE FROM file_list WHERE room_id = ? AND list = ? AND at = ? AND seq = ?",
        mark.list().roomId(),
        mark.list().list(),
        mark.position().at(),
        mark.position().seq());
    counts.remove(mark.list(), mark.position());
    if (mark.isName()) {
      names.leave(mark.list().roomId(), mark.position().seq());
    }
  }

  private Set<Mark> marks(long seq) {
    return new HashSet<>(
        database.list(
            "SELECT at, seq, room_id, list FROM file_list WHERE seq = ?",
            row ->
                new Mark(
                    new ListKey(row.getString(3), row.getString(4), ListSource.FILES),
                    Position.read(row, 1)),
            seq));
  }

  private static Set<Mark> marks(long seq, UploadedFile file) {
    if (!file.listed()) {
      return Set.of();
    }
    Position byName = new Position(file.name(), seq);
    Position byTime = Position.of(file.uploadedAt(), seq);
    return Stream.of("", file.typeGroup())
        .distinct()
        .flatMap(
            group ->
                Stream.of(
                    new Mark(key(file.roomId(), BY_NAME, group), byName),
                    new Mark(key(file.roomId(), BY_TIME, group), byTime)))
        .collect(Collectors.toSet());
  }

  private static ListKey key(String roomId, String order, String group) {
    String list = String.join("/", List.of("files", order, group == null ? "" : group));
    return new ListKey(roomId, list, ListSource.FILES);
  }

  private record Mark(ListKey list, Position position) {

    /** Whether it is the one of all types by name, in which a file stands once. */
    boolean isName() {
      return list.list().equals(key(list.roomId(), BY_NAME, null).list());
    }
  }
}
