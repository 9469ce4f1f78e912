package dev.gantry.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class StorageHealthTest {

  @RegisterExtension static final RunningServer server = new RunningServer();

  @Test
  void shouldSayThatTheServerIsDownWhereTheStorageCannotBeRead() {
    assertThat(server.anonymous().get("/actuator/health").status()).isEqualTo(200);

    server.context().getBean(Storage.class).stores().close();

    assertThat(server.anonymous().get("/actuator/health").status()).isEqualTo(503);
  }
}
