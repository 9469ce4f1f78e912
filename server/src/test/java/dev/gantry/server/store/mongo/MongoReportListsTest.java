package dev.gantry.server.store.mongo;

import dev.gantry.server.message.MessageReportStore;
import dev.gantry.server.moderation.ReportLists;
import dev.gantry.server.store.ReportListsContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class MongoReportListsTest extends ReportListsContract {

  @RegisterExtension final MongoTestStores mongo = new MongoTestStores();

  @Override
  protected MessageReportStore reports() {
    return mongo.stores().reports();
  }

  @Override
  protected ReportLists lists() {
    return mongo.stores().reportLists();
  }
}
