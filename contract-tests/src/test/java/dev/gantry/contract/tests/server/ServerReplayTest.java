package dev.gantry.contract.tests.server;

import dev.gantry.contract.tests.report.Side;
import java.util.List;

class ServerReplayTest extends ServerReplayCases {
  ServerReplayTest() {
    super(Side.SERVER);
  }

  @Override
  List<String> storage() {
    return List.of();
  }

  @Override
  void closeStorage() {
    // A file in the server's folder.
  }
}
