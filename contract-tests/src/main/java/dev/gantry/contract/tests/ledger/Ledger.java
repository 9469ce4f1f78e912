package dev.gantry.contract.tests.ledger;

import dev.gantry.contract.tests.report.Outcome;
import dev.gantry.contract.tests.report.Side;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Forgives the differences that an entry gives a reason for, and remembers which entries were
 * needed. For one thread.
 */
public final class Ledger {
  private static final String RESOURCE = "/ledger.yaml";

  private final List<LedgerEntry> entries = new ArrayList<>();
  private final Set<LedgerEntry> needed = new HashSet<>();
  private final List<String> problems = new ArrayList<>();

  private Ledger(JsonNode tree) {
    for (var node : tree) {
      LedgerEntry.read(node)
          .ifPresentOrElse(
              entries::add,
              () -> problems.add("ledger: an entry needs case, side, taken and reason: " + node));
    }
  }

  /** Reads the ledger of the class path. */
  public static Ledger load() {
    try (var yaml = Ledger.class.getResourceAsStream(RESOURCE)) {
      return of(new YAMLMapper().readTree(yaml));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As {@link #load()}, for a tree that is already in memory. */
  public static Ledger of(JsonNode tree) {
    return new Ledger(tree);
  }

  /** The outcome without the differences that an entry explains. */
  public Outcome forgive(Outcome outcome) {
    if (outcome.differences().isEmpty()) {
      return outcome;
    }
    var left =
        outcome.differences().stream()
            .filter(
                difference -> {
                  var covering =
                      entries.stream().filter(it -> it.covers(outcome, difference)).toList();
                  needed.addAll(covering);
                  return covering.isEmpty();
                })
            .toList();
    return outcome.leaving(left);
  }

  /**
   * What is wrong with the ledger once all cases have run: unreadable entries, and entries whose
   * contradiction is gone.
   *
   * @param side whose cases have run
   */
  public List<String> problems(Side side) {
    var all = new ArrayList<>(problems);
    entries.stream()
        .filter(it -> it.side() == side && !needed.contains(it))
        .map(
            it ->
                "ledger: "
                    + it.caseId()
                    + " ("
                    + side.text()
                    + ") "
                    + it.pointer()
                    + " is as documented or did not run; remove the entry")
        .forEach(all::add);
    return all;
  }
}
