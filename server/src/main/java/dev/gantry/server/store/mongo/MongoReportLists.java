package dev.gantry.server.store.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Updates;
import dev.gantry.server.core.Page;
import dev.gantry.server.core.PageRequest;
import dev.gantry.server.core.UnitOfWork;
import dev.gantry.server.message.MessageReport;
import dev.gantry.server.message.MessageReport.ReportedRoom;
import dev.gantry.server.moderation.Dismissal;
import dev.gantry.server.moderation.ReportLists;
import dev.gantry.server.moderation.ReportSpan;
import dev.gantry.server.moderation.ReportedAuthor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * The open reports about messages in {@code rocketchat_moderation_reports}. Reports about users,
 * which Rocket.Chat keeps there as well, are left out.
 */
final class MongoReportLists implements ReportLists {

  private static final String AUTHOR = "message.u._id";
  private static final String MESSAGE = "message._id";
  private static final Bson OPEN = and(in("_hidden", null, false), exists("message"));

  private final UnitOfWork units;
  private final Documents documents;
  private final Records<MessageReport> reports;

  MongoReportLists(MongoContext context) {
    this.units = context.units();
    this.documents = context.documents();
    this.reports = new Records<>(context, MongoMessageReportStore.COLLECTION, MessageReport.class);
  }

  @Override
  public Page<ReportedAuthor> authors(ReportSpan span, String selector, PageRequest page) {
    Bson inSpan = and(OPEN, gt("ts", span.after()), lt("ts", span.before()));
    Map<String, AuthorReports> authors = new LinkedHashMap<>();
    for (Document report : matching(inSpan, PageRequest.of(0, 0), ReportTexts.anywhere(selector))) {
      String author = report.getEmbedded(List.of(AUTHOR.split("\\.")), String.class);
      authors.computeIfAbsent(author, AuthorReports::new).add(report);
    }
    List<AuthorReports> shown =
        authors.values().stream()
            .sorted(ReportOrder.ofAuthors(page))
            .skip(page.offset())
            .limit(page.count())
            .toList();
    Map<String, MessageReport> newest = byId(shown.stream().map(AuthorReports::newestId).toList());
    List<ReportedAuthor> items =
        shown.stream()
            .filter(author -> newest.containsKey(author.newestId()))
            .map(author -> author(author, newest.get(author.newestId())))
            .toList();
    return new Page<>(items, page.offset(), authors.size());
  }

  @Override
  public Page<MessageReport> ofAuthor(String userId, String text, PageRequest page) {
    return page(and(eq(AUTHOR, userId), OPEN), text, ReportTexts.inMessage(text), page);
  }

  @Override
  public Page<MessageReport> ofMessage(String messageId, String selector, PageRequest page) {
    return page(and(eq(MESSAGE, messageId), OPEN), selector, ReportTexts.anywhere(selector), page);
  }

  @Override
  public int dismissOfAuthor(String userId, Dismissal dismissal) {
    return dismiss(and(eq(AUTHOR, userId), OPEN), dismissal);
  }

  @Override
  public int dismissOfMessage(String messageId, Dismissal dismissal) {
    return dismiss(and(eq(MESSAGE, messageId), OPEN), dismissal);
  }

  private Page<MessageReport> page(
      Bson filter, String part, Predicate<Document> test, PageRequest page) {
    if (!part.isEmpty()) {
      List<Document> matching = matching(filter, page, test);
      List<String> ids =
          matching.stream()
              .skip(page.offset())
              .limit(page.count())
              .map(report -> report.getString(Records.ID))
              .toList();
      Map<String, MessageReport> found = byId(ids);
      return new Page<>(
          ids.stream().map(found::get).filter(Objects::nonNull).toList(),
          page.offset(),
          matching.size());
    }
    long total = reports.count(filter);
    return page.count() == 0
        ? new Page<>(List.of(), page.offset(), total)
        : new Page<>(
            reports.list(
                filter,
                found ->
                    found
                        .sort(ReportOrder.ofReports(page))
                        .skip(page.offset())
                        .limit(page.count())),
            page.offset(),
            total);
  }

  /** What is needed of each report to choose and to count, in the order of the page. */
  private List<Document> matching(Bson filter, PageRequest page, Predicate<Document> test) {
    return reports.ask(
        found -> {
          List<Document> matching = new ArrayList<>();
          found
              .find(filter)
              .projection(
                  Projections.fields(
                      Projections.include(ReportTexts.FIELDS),
                      Projections.include("ts", "room", AUTHOR)))
              .sort(ReportOrder.ofReports(page))
              .forEach(
                  report -> {
                    if (test.test(report)) {
                      matching.add(report);
                    }
                  });
          return matching;
        });
  }

  private Map<String, MessageReport> byId(List<String> ids) {
    return reports.list(in(Records.ID, ids)).stream()
        .collect(Collectors.toMap(MessageReport::id, Function.identity()));
  }

  private ReportedAuthor author(AuthorReports author, MessageReport newest) {
    return new ReportedAuthor(
        author.count(),
        newest,
        author.rooms().stream().map(room -> documents.read(room, ReportedRoom.class)).toList());
  }

  private int dismiss(Bson filter, Dismissal dismissal) {
    return units.write(
        () -> {
          int open = (int) reports.count(filter);
          reports.updateMany(
              filter,
              Updates.combine(
                  Updates.set("_hidden", true),
                  Updates.set("moderationInfo", documents.write(dismissal)),
                  Updates.max("_updatedAt", dismissal.hiddenAt())));
          return open;
        });
  }
}
