package dev.gantry.server.store.sqlite;

import dev.gantry.server.message.MessageReportStore;
import dev.gantry.server.moderation.ReportLists;
import dev.gantry.server.store.ReportListsContract;
import dev.gantry.server.store.TestStores;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqliteReportListsTest extends ReportListsContract {

  @RegisterExtension final TestStores stores = new TestStores();

  @Override
  protected MessageReportStore reports() {
    return stores.reports();
  }

  @Override
  protected ReportLists lists() {
    return stores.reportLists();
  }
}
