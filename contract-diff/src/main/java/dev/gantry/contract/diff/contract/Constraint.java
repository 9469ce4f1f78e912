package dev.gantry.contract.diff.contract;

import io.swagger.v3.oas.models.media.Schema;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.openapitools.openapidiff.core.model.Changed;
import org.openapitools.openapidiff.core.model.ChangedSchema;

/**
 * A keyword of a schema that narrows what a value may be.
 *
 * @param difference what openapi-diff makes of it; null where it is the same
 */
record Constraint(
    String keyword,
    Function<ChangedSchema, Changed> difference,
    Function<Schema<?>, Object> value) {

  private static final List<Constraint> ALL =
      List.of(
          new Constraint("enum", ChangedSchema::getEnumeration, Schema::getEnum),
          new Constraint("maxLength", ChangedSchema::getMaxLength, Schema::getMaxLength),
          new Constraint("minLength", ChangedSchema::getMinLength, Schema::getMinLength),
          new Constraint("pattern", ChangedSchema::getPattern, Schema::getPattern),
          new Constraint("maximum", ChangedSchema::getNumericRange, Schema::getMaximum),
          new Constraint("minimum", ChangedSchema::getNumericRange, Schema::getMinimum),
          new Constraint("multipleOf", ChangedSchema::getMultipleOf, Schema::getMultipleOf),
          new Constraint("maxItems", ChangedSchema::getMaxItems, Schema::getMaxItems),
          new Constraint("minItems", ChangedSchema::getMinItems, Schema::getMinItems),
          new Constraint("uniqueItems", ChangedSchema::getUniqueItems, Schema::getUniqueItems),
          new Constraint("nullable", ChangedSchema::getNullable, Schema::getNullable),
          new Constraint("readOnly", ChangedSchema::getReadOnly, Schema::getReadOnly),
          new Constraint("writeOnly", ChangedSchema::getWriteOnly, Schema::getWriteOnly),
          new Constraint("oneOf", ChangedSchema::getOneOfSchema, it -> "the alternatives"));

  static List<Change> changes(ChangedSchema schema, String place) {
    return ALL.stream().flatMap(it -> it.change(schema, place)).toList();
  }

  private Stream<Change> change(ChangedSchema schema, String place) {
    var found = difference.apply(schema);
    var old = of(schema.getOldSchema());
    var revised = of(schema.getNewSchema());
    if (found == null || !found.isDifferent() || old.equals(revised) && !keyword.equals("oneOf")) {
      return Stream.empty();
    }
    return Stream.of(
        new Change(
            found.isIncompatible(),
            place + ": " + keyword + " was " + old + " and becomes " + revised));
  }

  private String of(Schema<?> schema) {
    var given = schema == null ? null : value.apply(schema);
    return given == null ? "not given" : Code.of(given);
  }
}
