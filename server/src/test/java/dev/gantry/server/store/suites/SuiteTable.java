package dev.gantry.server.store.suites;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Tells which suite ran on what, with how many tests. */
record SuiteTable(Map<String, List<SuiteRun>> suites) {

  private static final Map<String, String> STORAGES =
      Map.of("sqlite", "SQLite", "folder", "a folder", "mongo", mongo());

  /** A table of all suites. */
  String markdown() {
    List<String> storages = STORAGES.values().stream().sorted().toList();
    StringBuilder table = new StringBuilder("| suite |");
    storages.forEach(storage -> table.append(' ').append(storage).append(" |"));
    table.append("\n| --- |").append(" --- |".repeat(storages.size())).append('\n');
    suites.forEach(
        (suite, runs) -> {
          table.append("| ").append(suite).append(" |");
          Map<String, Integer> tests = tests(runs);
          storages.forEach(
              storage -> table.append(' ').append(tests.getOrDefault(storage, 0)).append(" |"));
          table.append('\n');
        });
    return table.toString();
  }

  /** One line: how many suites and tests on each storage. */
  String summary() {
    List<SuiteRun> all = suites.values().stream().flatMap(Collection::stream).toList();
    return tests(all).entrySet().stream()
        .map(
            storage ->
                "%s: %d suites, %d tests"
                    .formatted(storage.getKey(), count(all, storage.getKey()), storage.getValue()))
        .collect(Collectors.joining("; ", "Store suites: ", ""));
  }

  private static Map<String, Integer> tests(List<SuiteRun> runs) {
    return runs.stream()
        .collect(
            Collectors.groupingBy(
                SuiteTable::storage, TreeMap::new, Collectors.summingInt(SuiteRun::tests)));
  }

  private static long count(List<SuiteRun> runs, String storage) {
    return runs.stream().filter(run -> storage(run).equals(storage)).count();
  }

  private static String storage(SuiteRun run) {
    String packageName = run.implementation().getPackageName();
    return STORAGES.get(packageName.substring(packageName.lastIndexOf('.') + 1));
  }

  private static String mongo() {
    String real = System.getenv("GANTRY_TEST_MONGODB_URI");
    return real == null || real.isBlank()
        ? "MongoDB's protocol (mongo-java-server)"
        : "MongoDB (GANTRY_TEST_MONGODB_URI)";
  }
}
