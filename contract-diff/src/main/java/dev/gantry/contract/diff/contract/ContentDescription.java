package dev.gantry.contract.diff.contract;

import java.util.ArrayList;
import java.util.List;
import org.openapitools.openapidiff.core.model.ChangedContent;

/** Says how a body of a request or an answer changes. */
final class ContentDescription {
  private ContentDescription() {}

  /**
   * @param place how the report calls the body, as {@code answer 200}
   * @param content null when it does not change
   */
  static List<Change> of(String place, ChangedContent content) {
    var changes = new ArrayList<Change>();
    if (content == null) {
      return changes;
    }
    content
        .getMissing()
        .keySet()
        .forEach(type -> changes.add(Change.breaking(place + " is no longer " + Code.of(type))));
    content
        .getIncreased()
        .keySet()
        .forEach(type -> changes.add(Change.compatible(place + " may be " + Code.of(type))));
    content
        .getChanged()
        .values()
        .forEach(
            type -> {
              if (type.getSchema() != null) {
                changes.addAll(new SchemaDescription(place).of(type.getSchema()));
              }
            });
    return changes;
  }
}
