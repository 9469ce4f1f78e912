package dev.gantry.contract.diff.comparison;

import dev.gantry.contract.diff.contract.ContractComparison;
import dev.gantry.contract.diff.contract.ExampleChanges;
import dev.gantry.contract.diff.contract.OperationChanges;
import dev.gantry.contract.diff.generated.JavaApiChange;
import dev.gantry.contract.diff.generated.Side;
import dev.gantry.contract.diff.revision.Revision;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What lies between two revisions.
 *
 * @param java the changes of the generated code; empty when one of the revisions does not build,
 *     for then there is no code to compare
 */
public record Comparison(
    Revision old,
    Revision revised,
    List<OperationChanges> operations,
    ExampleChanges examples,
    Map<Side, List<JavaApiChange>> java) {

  /**
   * Compares the contracts, and where both build, the Java that is generated from them.
   *
   * @param project the folder that holds the modules whose settings and templates generate
   */
  public static Comparison of(Path project, Revision old, Revision revised) throws IOException {
    return new Comparison(
        old,
        revised,
        ContractComparison.compare(old.contract(), revised.contract()),
        ExampleChanges.between(old.contract(), revised.contract()),
        old.generates() && revised.generates()
            ? new JavaComparison(project).compare(old.contract(), revised.contract())
            : Map.of());
  }

  /** Whether a client, or code on one of the generated sides, may break. */
  public boolean breaking() {
    return operations.stream().anyMatch(OperationChanges::breaking)
        || java.values().stream().flatMap(List::stream).anyMatch(JavaApiChange::breaking);
  }

  /** Whether anything differs that this comparison looks at. */
  public boolean different() {
    return !operations.isEmpty()
        || !examples.isEmpty()
        || java.values().stream().anyMatch(it -> !it.isEmpty());
  }
}
