package dev.gantry.server.store.mongo;

import java.util.Date;
import java.util.LinkedHashSet;
import java.util.Set;
import org.bson.Document;

/** The reports about one author's messages, while they are gone through. */
final class AuthorReports {

  private final String authorId;
  private final Set<Document> rooms = new LinkedHashSet<>();
  private String newestId;
  private Date newestAt;
  private long count;

  AuthorReports(String authorId) {
    this.authorId = authorId;
  }

  /** Takes a report in; newer ones come first. */
  void add(Document report) {
    if (newestId == null) {
      newestId = report.getString(Records.ID);
      newestAt = report.getDate("ts");
    }
    rooms.add(report.get("room", Document.class));
    count++;
  }

  String authorId() {
    return authorId;
  }

  String newestId() {
    return newestId;
  }

  Date newestAt() {
    return newestAt;
  }

  long count() {
    return count;
  }

  /** The rooms, each once. */
  Set<Document> rooms() {
    return rooms;
  }
}
