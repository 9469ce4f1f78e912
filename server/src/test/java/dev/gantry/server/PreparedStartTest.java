package dev.gantry.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When the server starts with what the build of its installation has prepared. */
class PreparedStartTest {

  private static final int THIS_RELEASE = Runtime.version().feature();

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--server.port=3000",
        "--server.address=0.0.0.0",
        "--server.forward-headers-strategy=native",
        "--server.tomcat.accesslog.enabled=true",
        "--gantry.data=elsewhere",
        "--logging.level.root=INFO",
        "--OVERWRITE_SETTING_SMTP_Host=mail.example",
        "move"
      })
  void fitsWithOptionsThatDecideOnNoBean(String argument) {
    assertThat(start(Map.of(), new Properties()).fits(THIS_RELEASE, argument)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--spring.threads.virtual.enabled=false",
        "--management.endpoints.web.exposure.include=*",
        "--server.forward-headers-strategy=framework",
        "--server.forwardHeadersStrategy=FRAMEWORK",
        "--server.compression.enabled=true",
        "--spring.aot.enabled=false",
        "--spring.profiles.active"
      })
  void doesNotFitWithOthers(String argument) {
    assertThat(start(Map.of(), new Properties()).fits(THIS_RELEASE, argument)).isFalse();
  }

  @Test
  void looksAtVariablesAndPropertiesToo() {
    Properties property = new Properties();
    property.setProperty("management.server.port", "3001");

    assertThat(start(Map.of("PORT", "1", "SERVER_PORT", "2"), new Properties()).fits(THIS_RELEASE))
        .isTrue();
    assertThat(start(Map.of("SPRING_MAIN_LAZYINITIALIZATION", "true"), new Properties()))
        .returns(false, start -> start.fits(THIS_RELEASE));
    assertThat(start(Map.of(), property).fits(THIS_RELEASE)).isFalse();
  }

  @Test
  void doesNotFitAnotherReleaseOfJava() {
    assertThat(start(Map.of(), new Properties()).fits(THIS_RELEASE + 1)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application.properties",
        "application-default.yml",
        "gantry-server.yaml",
        "application.xml",
        "config"
      })
  void doesNotFitBesideAFileWithOptions(String name) throws IOException {
    Files.createDirectory(folder.resolve(name));

    assertThat(start(Map.of(), new Properties()).fits(THIS_RELEASE)).isFalse();
  }

  @Test
  void fitsBesideOtherFiles() throws IOException {
    Files.createFile(folder.resolve("gantry-server.jar"));
    Files.createFile(folder.resolve("application.log"));

    assertThat(start(Map.of(), new Properties()).fits(THIS_RELEASE)).isTrue();
  }

  private PreparedStart start(Map<String, String> environment, Properties system) {
    return new PreparedStart(system, environment, folder);
  }
}
