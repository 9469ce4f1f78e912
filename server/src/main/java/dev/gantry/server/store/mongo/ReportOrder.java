package dev.gantry.server.store.mongo;

import com.mongodb.client.model.Sorts;
import dev.gantry.server.core.PageRequest;
import dev.gantry.server.core.SortKey;
import java.util.Comparator;
import java.util.Set;
import org.bson.conversions.Bson;

/** The orders of reports and of their authors that a page can ask for; newest first otherwise. */
final class ReportOrder {

  private static final Set<String> TIME = Set.of("ts", "reports.ts");

  private ReportOrder() {}

  static Bson ofReports(PageRequest page) {
    return Sorts.orderBy(
        isAscending(page, TIME) ? Sorts.ascending("ts") : Sorts.descending("ts"),
        Sorts.descending(Records.ID));
  }

  static Comparator<AuthorReports> ofAuthors(PageRequest page) {
    Set<String> count = Set.of("count");
    boolean byCount = !page.sort().isEmpty() && count.contains(page.sort().get(0).field());
    Comparator<AuthorReports> order =
        byCount
            ? Comparator.comparingLong(AuthorReports::count)
            : Comparator.comparing(AuthorReports::newestAt);
    return (isAscending(page, byCount ? count : TIME) ? order : order.reversed())
        .thenComparing(AuthorReports::authorId);
  }

  private static boolean isAscending(PageRequest page, Set<String> fields) {
    SortKey first = page.sort().isEmpty() ? null : page.sort().get(0);
    return first != null && first.ascending() && fields.contains(first.field());
  }
}
