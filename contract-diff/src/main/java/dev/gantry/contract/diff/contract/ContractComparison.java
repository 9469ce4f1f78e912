package dev.gantry.contract.diff.contract;

import dev.gantry.contract.diff.contract.OperationChanges.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import org.openapitools.openapidiff.core.OpenApiCompare;
import org.openapitools.openapidiff.core.model.ChangedOpenApi;
import org.openapitools.openapidiff.core.model.Endpoint;
import tools.jackson.databind.JsonNode;

/** What changes in the contract, operation by operation; the wire's part is openapi-diff's. */
public final class ContractComparison {
  private ContractComparison() {}

  /**
   * The operations that differ: new ones, changed ones, removed ones, each by name. Descriptions
   * and examples are no difference here.
   */
  public static List<OperationChanges> compare(JsonNode old, JsonNode revised) {
    var wire = OpenApiCompare.fromContents(old.toString(), revised.toString());
    var changes = new ArrayList<OperationChanges>();
    for (var endpoint : wire.getNewEndpoints()) {
      changes.add(whole(endpoint, Kind.ADDED, Change.compatible(id(endpoint))));
    }
    changes.addAll(changed(wire, old, revised));
    for (var endpoint : wire.getMissingEndpoints()) {
      changes.add(whole(endpoint, Kind.REMOVED, Change.breaking(id(endpoint))));
    }
    changes.sort(
        Comparator.comparing(OperationChanges::kind).thenComparing(OperationChanges::operation));
    return List.copyOf(changes);
  }

  private static List<OperationChanges> changed(
      ChangedOpenApi wire, JsonNode old, JsonNode revised) {
    var changes = new LinkedHashMap<String, List<Change>>();
    SharedOperations.of(old, revised)
        .forEach(
            (operation, forms) -> {
              var found = new ArrayList<>(NameChanges.of(forms));
              found.addAll(ExtensionChanges.between(forms.old(), forms.revised()));
              changes.put(operation, found);
            });
    for (var operation : wire.getChangedOperations()) {
      changes
          .get(operation.getHttpMethod() + " " + operation.getPathUrl())
          .addAll(OperationDescription.of(operation));
    }
    return changes.entrySet().stream()
        .filter(it -> !it.getValue().isEmpty())
        .map(it -> new OperationChanges(it.getKey(), Kind.CHANGED, List.copyOf(it.getValue())))
        .toList();
  }

  private static OperationChanges whole(Endpoint endpoint, Kind kind, Change change) {
    return new OperationChanges(
        endpoint.getMethod() + " " + endpoint.getPathUrl(), kind, List.of(change));
  }

  private static String id(Endpoint endpoint) {
    var id = endpoint.getOperation().getOperationId();
    return id == null ? "without an operationId" : Code.of(id);
  }
}
