package dev.gantry.server.store.mongo;

import dev.gantry.server.core.MutableClock;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The stores on a fresh MongoDB database, with a clock that a test can set. Open as soon as it is
 * made, and removed after the test.
 */
public final class MongoTestStores implements AfterEachCallback {

  private final MutableClock clock = new MutableClock();
  private final TestMongo mongo = new TestMongo();
  private final MongoStores stores = MongoStores.open(mongo.address(), clock);

  public MongoStores stores() {
    return stores;
  }

  public TestMongo mongo() {
    return mongo;
  }

  public MutableClock clock() {
    return clock;
  }

  @Override
  public void afterEach(ExtensionContext context) {
    stores.close();
    mongo.close();
  }
}
