package dev.gantry.server.store.mongo;

import dev.gantry.server.message.MessageReport;
import dev.gantry.server.message.MessageReportStore;
import java.util.List;
import org.bson.Document;

/** New reports in {@code rocketchat_moderation_reports}. */
final class MongoMessageReportStore implements MessageReportStore {

  static final String COLLECTION = "rocketchat_moderation_reports";

  private final Records<MessageReport> reports;

  MongoMessageReportStore(MongoContext context) {
    this.reports = new Records<>(context, COLLECTION, MessageReport.class);
    Indexes indexes = context.indexes();
    indexes.ensure(COLLECTION, new Document("_hidden", 1).append("ts", 1));
    for (String about : List.of("message._id", "message.u._id")) {
      indexes.ensure(COLLECTION, new Document(about, 1).append("_hidden", 1).append("ts", 1));
    }
  }

  @Override
  public void insert(MessageReport report) {
    reports.insertAbsent(List.of(report));
  }
}
