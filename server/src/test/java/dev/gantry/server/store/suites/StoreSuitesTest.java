package dev.gantry.server.store.suites;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.server.store.SettingStoreContract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Runs after all other tests: every suite of the stores ran, whole, on every storage. Writes what
 * ran on what into {@code target/store-suites.md} and the sum to the console.
 */
class StoreSuitesTest {

  /** Suites that run on one database only would show nothing. */
  private static final int FEWEST_STORAGES = 2;

  private final Map<String, List<SuiteRun>> suites = suites();

  @Test
  void shouldHaveRunEverySuiteWholeOnEveryStorage() throws IOException {
    SuiteTable table = new SuiteTable(suites);
    Files.writeString(Path.of("target", "store-suites.md"), table.markdown());
    System.out.println(table.summary());

    assertThat(suites).containsKey(SettingStoreContract.class.getSimpleName());
    assertThat(suites).hasSameSizeAs(contracts());
    suites.forEach(
        (suite, runs) -> {
          assertThat(runs).as(suite).hasSizeGreaterThanOrEqualTo(FEWEST_STORAGES);
          runs.forEach(
              run -> assertThat(run.missing()).as(run.implementation().getName()).isEmpty());
        });
  }

  private static Map<String, List<SuiteRun>> suites() {
    try (Stream<Path> reports = Files.list(Path.of("target", "surefire-reports"))) {
      return reports
          .filter(report -> report.getFileName().toString().matches("TEST-.*\\.xml"))
          .map(SuiteRun::read)
          .flatMap(Optional::stream)
          .filter(run -> run.suite().getPackage().equals(SettingStoreContract.class.getPackage()))
          .collect(
              Collectors.groupingBy(
                  run -> run.suite().getSimpleName(), TreeMap::new, Collectors.toList()));
    } catch (IOException e) {
      throw new IllegalStateException("Run the other tests first: mvn verify", e);
    }
  }

  /** The suites that there are. */
  private static List<String> contracts() throws IOException {
    Path folder = Path.of("src", "test", "java", "dev", "gantry", "server", "store");
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith("Contract.java"))
          .toList();
    }
  }
}
