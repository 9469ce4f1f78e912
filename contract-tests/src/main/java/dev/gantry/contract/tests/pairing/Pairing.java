package dev.gantry.contract.tests.pairing;

import dev.gantry.contract.tests.contract.Contract;
import dev.gantry.contract.tests.contract.ContractCase;
import dev.gantry.contract.tests.contract.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * The recipe of every case. Where the files say nothing, two kinds of cases explain themselves: a
 * 401 is the operation's usual request without a login, and a documented request is sent as it is.
 */
public final class Pairing {
  private static final String FOLDER = "cases";
  private static final int UNAUTHORIZED = 401;

  private final PairingFiles files;

  private Pairing(PairingFiles files) {
    this.files = files;
  }

  /** Reads the pairing files of the class path. */
  public static Pairing load() {
    return of(YamlFolder.read(FOLDER));
  }

  /**
   * As {@link #load()}, for files that are already in memory.
   *
   * @param files trees by file name
   */
  public static Pairing of(Map<String, JsonNode> files) {
    return new Pairing(PairingFiles.of(files));
  }

  /** How to provoke this case; empty where neither the files nor a rule say it. */
  public Optional<Recipe> recipe(ContractCase contractCase) {
    var every = files.every().getOrDefault(contractCase.operation().endpoint(), Recipe.EMPTY);
    var entry = files.entries().get(contractCase.id());
    if (contractCase.isRequest()) {
      return entry == null && !isPaired(contractCase.operation())
          ? Optional.empty()
          : Optional.of(documentedRequest(contractCase, entry, every));
    }
    if (entry != null) {
      return Optional.of(entry.over(every));
    }
    return contractCase.status() == UNAUTHORIZED && isPaired(contractCase.operation())
        ? Optional.of(every.as(Recipe.NOBODY))
        : Optional.empty();
  }

  /** What the client sends where only the answer matters: the usual request of the operation. */
  public Recipe usual(Operation operation) {
    return files.every().getOrDefault(operation.endpoint(), Recipe.EMPTY);
  }

  /**
   * What is wrong with the files: an entry whose case is gone, and a case that nothing provokes.
   *
   * @param pending ids of operations that need no recipe yet
   */
  public List<String> problems(Contract contract, Set<String> pending) {
    var problems = new ArrayList<>(files.problems());
    var known =
        contract.cases().stream().map(ContractCase::id).collect(Collectors.toUnmodifiableSet());
    var endpoints =
        contract.operations().stream()
            .map(Operation::endpoint)
            .collect(Collectors.toUnmodifiableSet());
    files.entries().keySet().stream()
        .filter(id -> !known.contains(id))
        .map(id -> id + ": is paired, but the contract has no such example")
        .forEach(problems::add);
    files.every().keySet().stream()
        .filter(endpoint -> !endpoints.contains(endpoint))
        .map(endpoint -> endpoint + ": is paired, but the contract has no such operation")
        .forEach(problems::add);
    contract.cases().stream()
        .filter(it -> !pending.contains(it.operation().id()))
        .filter(it -> recipe(it).isEmpty())
        .map(it -> it.id() + ": no pairing entry says how to provoke it")
        .forEach(problems::add);
    contract.cases().forEach(it -> problems.addAll(idleRules(it)));
    return problems;
  }

  /** What an entry excepts from the comparison must be there to be compared. */
  private List<String> idleRules(ContractCase contractCase) {
    var entry = files.entries().getOrDefault(contractCase.id(), Recipe.EMPTY).expectation();
    var example =
        contractCase.isRequest()
            ? entry.answer().orElseGet(MissingNode::getInstance)
            : contractCase.value();
    return entry.comparison().idlePointers(example).stream()
        .map(it -> contractCase.id() + ": has a rule for " + it + ", which its example has not")
        .toList();
  }

  private boolean isPaired(Operation operation) {
    return files.every().containsKey(operation.endpoint());
  }

  /** Sent word for word, whatever the other cases of the operation change in theirs. */
  private static Recipe documentedRequest(ContractCase contractCase, Recipe entry, Recipe every) {
    var own = entry == null ? Recipe.EMPTY : entry;
    return own.over(every).with(own.changes().from(contractCase.name()));
  }
}
