package dev.gantry.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.cfg.PackageVersion;

/** The table of compatibility speaks of what the build has. */
class CompatibilityTest {
  private static final int JAVA_17 = 61;

  @Test
  void namesTheVersionsThatTheBuildUses() throws IOException {
    var contract = Files.readString(Path.of("..", "api", "messaging.yaml"));
    var revision = contract.replaceFirst("(?s).*?\n  version: (\\S+)\n.*", "$1");

    assertThat(Files.readString(Path.of("..", "docs", "compatibility.md")))
        .contains("| Jackson | " + PackageVersion.VERSION + ", ")
        .contains("`messaging.yaml` " + revision + " ");
  }

  @Test
  void namesTheJdkThatTheClassesAreFor() throws IOException {
    var name = "/dev/gantry/client/RocketChatClient.class";
    try (var file = new DataInputStream(CompatibilityTest.class.getResourceAsStream(name))) {
      file.skipBytes(Integer.BYTES + Short.BYTES);
      assertThat(file.readUnsignedShort()).isEqualTo(JAVA_17);
    }
    assertThat(Files.readString(Path.of("..", "docs", "compatibility.md")))
        .contains("| JDK | 17 and 25: ");
  }
}
