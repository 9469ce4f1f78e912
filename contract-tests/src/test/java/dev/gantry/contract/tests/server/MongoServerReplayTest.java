package dev.gantry.contract.tests.server;

import dev.gantry.contract.tests.report.Side;
import java.util.List;

class MongoServerReplayTest extends ServerReplayCases {
  private final TestMongo mongo = TestMongo.start();

  MongoServerReplayTest() {
    super(Side.SERVER_ON_MONGODB);
  }

  @Override
  List<String> storage() {
    return List.of("--gantry.storage=" + mongo.address());
  }

  @Override
  void closeStorage() {
    mongo.close();
  }
}
