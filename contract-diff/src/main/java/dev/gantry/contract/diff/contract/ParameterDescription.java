package dev.gantry.contract.diff.contract;

import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.ArrayList;
import java.util.List;
import org.openapitools.openapidiff.core.model.ChangedParameter;
import org.openapitools.openapidiff.core.model.ChangedParameters;

/** Says how the parameters of an operation change. */
final class ParameterDescription {
  private ParameterDescription() {}

  static List<Change> of(ChangedParameters parameters) {
    var changes = new ArrayList<Change>();
    for (var parameter : parameters.getMissing()) {
      changes.add(Change.breaking(name(parameter) + " is removed"));
    }
    for (var parameter : parameters.getIncreased()) {
      var required = Boolean.TRUE.equals(parameter.getRequired());
      changes.add(
          new Change(required, name(parameter) + " is new" + (required ? " and required" : "")));
    }
    for (var parameter : parameters.getChanged()) {
      changes.addAll(of(parameter));
    }
    return changes;
  }

  private static List<Change> of(ChangedParameter parameter) {
    var changes = new ArrayList<Change>();
    var name = name(parameter.getNewParameter());
    if (parameter.isChangeRequired()) {
      var required = Boolean.TRUE.equals(parameter.getNewParameter().getRequired());
      changes.add(
          new Change(required, name + " is " + (required ? "now" : "no longer") + " required"));
    }
    if (parameter.isDeprecated()) {
      changes.add(Change.compatible(name + " is deprecated"));
    }
    if (parameter.isChangeStyle() || parameter.isChangeExplode()) {
      changes.add(Change.breaking(name + " is written in another way"));
    }
    if (parameter.getSchema() != null) {
      changes.addAll(new SchemaDescription(name).of(parameter.getSchema()));
    }
    return changes;
  }

  private static String name(Parameter parameter) {
    return parameter.getIn() + " parameter " + Code.of(parameter.getName());
  }
}
