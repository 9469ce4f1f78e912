package dev.gantry.client;

import dev.gantry.client.transport.TransportAnswer;
import java.nio.charset.StandardCharsets;

/** What came back, with the request that it answers. */
record Answer(Outgoing question, TransportAnswer received) {

  int status() {
    return received.status();
  }

  byte[] body() {
    return received.body();
  }

  boolean isSuccess() {
    return status() / 100 == 2;
  }

  String text() {
    return new String(body(), StandardCharsets.UTF_8);
  }
}
