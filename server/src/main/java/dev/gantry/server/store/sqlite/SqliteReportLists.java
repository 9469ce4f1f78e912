package dev.gantry.server.store.sqlite;

import dev.gantry.server.core.Page;
import dev.gantry.server.core.PageRequest;
import dev.gantry.server.core.SortKey;
import dev.gantry.server.message.MessageReport;
import dev.gantry.server.message.MessageReport.ReportedRoom;
import dev.gantry.server.moderation.Dismissal;
import dev.gantry.server.moderation.ReportLists;
import dev.gantry.server.moderation.ReportSpan;
import dev.gantry.server.moderation.ReportedAuthor;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The open reports in {@code message_reports}. */
final class SqliteReportLists implements ReportLists {

  private static final String OPEN = " FROM message_reports WHERE open = 1 AND ";
  private static final String IN_SPAN = "created_at > ? AND created_at < ?";
  private static final String WITH_SELECTOR = " AND instr(searched_text, ?) > 0";
  private static final String WITH_TEXT = " AND instr(message_text, ?) > 0";
  private static final Set<String> TIME = Set.of("ts", "reports.ts");
  private static final RowReader<Long> NUMBER = row -> row.getLong(1);

  private final Database database;
  private final Documents documents;
  private final RowReader<MessageReport> reader;

  SqliteReportLists(Database database, Documents documents) {
    this.database = database;
    this.documents = documents;
    this.reader = documents.as(MessageReport.class);
  }

  @Override
  public Page<ReportedAuthor> authors(ReportSpan span, String selector, PageRequest page) {
    String reports = OPEN + IN_SPAN + (selector.isEmpty() ? "" : WITH_SELECTOR);
    List<Object> arguments = new ArrayList<>(List.of(span.after(), span.before()));
    addTo(arguments, selector);
    return database.snapshot(
        session ->
            new Page<>(
                session
                    .list(
                        "SELECT author_id, count(*)"
                            + reports
                            + " GROUP BY author_id ORDER BY "
                            + order(page, "count(*)", "max(created_at)")
                            + ", author_id LIMIT ? OFFSET ?",
                        row -> new Counted(row.getString(1), row.getLong(2)),
                        and(arguments, page.count(), page.offset()))
                    .stream()
                    .map(author -> author(session, author, reports, arguments))
                    .toList(),
                page.offset(),
                session
                    .first(
                        "SELECT count(DISTINCT author_id)" + reports, NUMBER, arguments.toArray())
                    .orElseThrow()));
  }

  @Override
  public Page<MessageReport> ofAuthor(String userId, String text, PageRequest page) {
    return page(OPEN + "author_id = ?" + (text.isEmpty() ? "" : WITH_TEXT), userId, text, page);
  }

  @Override
  public Page<MessageReport> ofMessage(String messageId, String selector, PageRequest page) {
    return page(
        OPEN + "message_id = ?" + (selector.isEmpty() ? "" : WITH_SELECTOR),
        messageId,
        selector,
        page);
  }

  @Override
  public int dismissOfAuthor(String userId, Dismissal dismissal) {
    return dismiss("author_id = ?", userId, dismissal);
  }

  @Override
  public int dismissOfMessage(String messageId, Dismissal dismissal) {
    return dismiss("message_id = ?", messageId, dismissal);
  }

  /** As {@link #dismissOfAuthor}, for a single report. */
  void dismissOne(String reportId, Dismissal dismissal) {
    dismiss("id = ?", reportId, dismissal);
  }

  private ReportedAuthor author(
      SqlSession session, Counted author, String reports, List<Object> arguments) {
    Object[] ofAuthor = and(arguments, author.id());
    return new ReportedAuthor(
        author.reports(),
        session
            .first(
                "SELECT doc"
                    + reports
                    + " AND author_id = ? ORDER BY created_at DESC, seq DESC LIMIT 1",
                reader,
                ofAuthor)
            .orElseThrow(),
        session.list(
            "SELECT DISTINCT doc -> '$.room'" + reports + " AND author_id = ?",
            documents.as(ReportedRoom.class),
            ofAuthor));
  }

  private Page<MessageReport> page(String reports, String id, String part, PageRequest page) {
    List<Object> arguments = new ArrayList<>(List.of(id));
    addTo(arguments, part);
    return database.snapshot(
        session ->
            new Page<>(
                session.list(
                    "SELECT doc"
                        + reports
                        + " ORDER BY "
                        + order(page, "created_at", "created_at")
                        + ", seq DESC LIMIT ? OFFSET ?",
                    reader,
                    and(arguments, page.count(), page.offset())),
                page.offset(),
                session
                    .first("SELECT count(*)" + reports, NUMBER, arguments.toArray())
                    .orElseThrow()));
  }

  private int dismiss(String which, String id, Dismissal dismissal) {
    return database.update(
        "UPDATE message_reports SET open = 0, doc = json_set(doc, '$._hidden', json('true'),"
            + " '$.moderationInfo', json(?)) WHERE open = 1 AND "
            + which,
        documents.write(dismissal),
        id);
  }

  /** One of four texts, whatever the request says. */
  private static String order(PageRequest page, String count, String time) {
    if (page.sort().isEmpty()) {
      return time + " DESC";
    }
    SortKey key = page.sort().get(0);
    if (key.field().equals("count")) {
      return count + (key.ascending() ? "" : " DESC");
    }
    return time + (TIME.contains(key.field()) && key.ascending() ? "" : " DESC");
  }

  private static void addTo(List<Object> arguments, String part) {
    if (!part.isEmpty()) {
      arguments.add(SqliteMessageReportStore.lowerCase(part));
    }
  }

  private static Object[] and(List<Object> arguments, Object... more) {
    List<Object> all = new ArrayList<>(arguments);
    all.addAll(List.of(more));
    return all.toArray();
  }

  private record Counted(String id, long reports) {}
}
