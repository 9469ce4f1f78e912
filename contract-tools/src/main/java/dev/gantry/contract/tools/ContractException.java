package dev.gantry.contract.tools;

import java.util.List;

/**
 * The contract could not be built. {@link #problems()} names each reason in one readable line; the
 * message only says how many there are, so that a build log stays short.
 */
public final class ContractException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<String> problems;

  ContractException(String message, List<String> problems) {
    super(message);
    this.problems = List.copyOf(problems);
  }

  ContractException(String problem) {
    this(problem, List.of(problem));
  }

  static ContractException of(List<String> problems) {
    return problems.size() == 1
        ? new ContractException(problems.get(0))
        : new ContractException(
            "The contract has " + problems.size() + " problems, listed above.", problems);
  }

  /** One line per problem, each naming the file or the place in the contract; never empty. */
  public List<String> problems() {
    return problems;
  }
}
