package dev.gantry.server.store.sqlite;

import dev.gantry.server.message.MessageReport;
import dev.gantry.server.moderation.Dismissal;
import dev.gantry.server.store.StoredReport;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Reports with what was done about them. */
final class ReportRows {

  static final String SELECT =
      "SELECT doc, open, coalesce(doc -> '$.moderationInfo', '{}') FROM message_reports ";

  private final Documents documents;
  private final SqliteMessageReportStore reports;
  private final SqliteReportLists lists;

  ReportRows(Database database, Documents documents) {
    this.documents = documents;
    this.reports = new SqliteMessageReportStore(database, documents);
    this.lists = new SqliteReportLists(database, documents);
  }

  StoredReport read(ResultSet row) throws SQLException {
    Dismissal dismissal =
        row.getBoolean(2) ? null : documents.read(row.getString(3), Dismissal.class);
    return new StoredReport(documents.read(row.getString(1), MessageReport.class), dismissal);
  }

  void write(StoredReport stored) {
    reports.insert(stored.report());
    if (stored.dismissal() != null) {
      lists.dismissOne(stored.report().id(), stored.dismissal());
    }
  }
}
