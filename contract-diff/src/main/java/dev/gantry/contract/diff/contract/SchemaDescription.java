package dev.gantry.contract.diff.contract;

import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openapitools.openapidiff.core.model.ChangedSchema;

/**
 * Says how a schema changes, property by property.
 *
 * @param place what the properties belong to, as {@code answer 200}
 */
record SchemaDescription(String place) {
  private static final String ROOT = "";

  List<Change> of(ChangedSchema schema) {
    var changes = new ArrayList<Change>();
    describe(schema, ROOT, changes);
    return changes;
  }

  private void describe(ChangedSchema schema, String path, List<Change> changes) {
    if (schema.isUnchanged()) {
      return;
    }
    properties(schema, path, changes);
    required(schema, path, changes);
    if (schema.isChangedType() || schema.isChangeFormat()) {
      var old = type(schema.getOldSchema());
      var revised = type(schema.getNewSchema());
      changes.add(Change.breaking(at(path) + " was " + old + " and becomes " + revised));
    }
    changes.addAll(Constraint.changes(schema, at(path)));
    orEmpty(schema.getChangedProperties())
        .forEach((name, property) -> describe(property, child(path, name), changes));
    if (schema.getItems() != null) {
      describe(schema.getItems(), path + "[]", changes);
    }
    if (schema.getAddProp() != null) {
      describe(schema.getAddProp(), child(path, "*"), changes);
    }
  }

  private void properties(ChangedSchema schema, String path, List<Change> changes) {
    orEmpty(schema.getMissingProperties())
        .keySet()
        .forEach(name -> changes.add(Change.breaking(at(child(path, name)) + " is removed")));
    orEmpty(schema.getIncreasedProperties())
        .keySet()
        .forEach(name -> changes.add(Change.compatible(at(child(path, name)) + " is new")));
  }

  private void required(ChangedSchema schema, String path, List<Change> changes) {
    var required = schema.getRequired();
    if (required == null) {
      return;
    }
    var request = schema.getContext() == null || schema.getContext().isRequest();
    var gone = orEmpty(schema.getMissingProperties()).keySet();
    for (var name : required.getIncreased()) {
      changes.add(new Change(request, at(child(path, name)) + " is now required"));
    }
    for (var name : without(required.getMissing(), gone)) {
      changes.add(new Change(!request, at(child(path, name)) + " is no longer required"));
    }
  }

  private static List<String> without(List<String> names, Set<String> gone) {
    return names.stream().filter(it -> !gone.contains(it)).toList();
  }

  private String at(String path) {
    return path.equals(ROOT) ? place : place + " " + Code.of(path);
  }

  private static String child(String path, String name) {
    return path.equals(ROOT) ? name : path + "." + name;
  }

  private static String type(Schema<?> schema) {
    if (schema == null) {
      return "nothing";
    }
    var format = schema.getFormat() == null ? "" : " (" + schema.getFormat() + ")";
    return Code.of((schema.getType() == null ? "anything" : schema.getType()) + format);
  }

  private static <T> Map<String, T> orEmpty(Map<String, T> map) {
    return map == null ? Map.of() : map;
  }
}
