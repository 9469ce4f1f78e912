package dev.gantry.contract.diff.contract;

import java.util.ArrayList;
import java.util.List;
import org.openapitools.openapidiff.core.model.ChangedApiResponse;
import org.openapitools.openapidiff.core.model.ChangedOperation;
import org.openapitools.openapidiff.core.model.ChangedRequestBody;

/** Says what openapi-diff found in one operation. */
final class OperationDescription {
  private OperationDescription() {}

  static List<Change> of(ChangedOperation operation) {
    var changes = new ArrayList<Change>();
    if (operation.isDeprecated()) {
      changes.add(Change.compatible("is deprecated"));
    }
    if (operation.getParameters() != null) {
      changes.addAll(ParameterDescription.of(operation.getParameters()));
    }
    if (operation.getRequestBody() != null) {
      changes.addAll(request(operation.getRequestBody()));
    }
    if (operation.getApiResponses() != null) {
      changes.addAll(answers(operation.getApiResponses()));
    }
    var security = operation.getSecurityRequirements();
    if (security != null && security.isDifferent()) {
      changes.add(new Change(security.isIncompatible(), "the login that it asks for changes"));
    }
    if (operation.isIncompatible() && changes.stream().noneMatch(Change::breaking)) {
      changes.add(Change.breaking("openapi-diff finds an incompatible change"));
    }
    return changes;
  }

  private static List<Change> request(ChangedRequestBody body) {
    var changes = new ArrayList<Change>();
    if (body.isChangeRequired()) {
      var required = Boolean.TRUE.equals(body.getNewRequestBody().getRequired());
      var text = "the request body is " + (required ? "now" : "no longer") + " required";
      changes.add(new Change(required, text));
    }
    changes.addAll(ContentDescription.of("request", body.getContent()));
    return changes;
  }

  private static List<Change> answers(ChangedApiResponse answers) {
    var changes = new ArrayList<Change>();
    for (var status : answers.getMissing().keySet()) {
      changes.add(Change.breaking("answer " + status + " is removed"));
    }
    for (var status : answers.getIncreased().keySet()) {
      changes.add(Change.compatible("answer " + status + " is new"));
    }
    answers
        .getChanged()
        .forEach(
            (status, answer) ->
                changes.addAll(ContentDescription.of("answer " + status, answer.getContent())));
    return changes;
  }
}
