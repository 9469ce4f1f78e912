package dev.gantry.server.store.mongo;

import dev.gantry.server.message.MessageReport;
import dev.gantry.server.moderation.Dismissal;
import dev.gantry.server.store.StoredReport;
import org.bson.Document;

/** Reports with what was done about them, as the stores keep them. */
record ReportDocuments(Documents documents) {

  private static final String HIDDEN = "_hidden";
  private static final String DISMISSAL = "moderationInfo";

  Document write(StoredReport stored) {
    Document written = documents.write(stored.report());
    return stored.dismissal() == null
        ? written
        : written.append(HIDDEN, true).append(DISMISSAL, documents.write(stored.dismissal()));
  }

  StoredReport read(Document stored) {
    Dismissal dismissal =
        Boolean.TRUE.equals(stored.get(HIDDEN))
            ? documents.read(stored.get(DISMISSAL, new Document()), Dismissal.class)
            : null;
    return new StoredReport(documents.read(stored, MessageReport.class), dismissal);
  }
}
