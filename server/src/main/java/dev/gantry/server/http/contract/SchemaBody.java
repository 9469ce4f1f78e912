package dev.gantry.server.http.contract;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import dev.gantry.server.core.ApiException;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Checks a body against its schema and refuses it in the words of Rocket.Chat's validator: the
 * first violation only, the outer before the inner, a missing property before a wrong type.
 */
final class SchemaBody implements Body {

  private static final List<String> ORDER = List.of("required", "type", "enum");

  private final JsonNode root;
  private final OneOf oneOf;
  private final Supplier<Schema> schema;

  /**
   * @param root the schema with the contract's components beside it, which its references point at
   */
  SchemaBody(JsonNode root, OneOf oneOf, Supplier<Schema> schema) {
    this.root = root;
    this.oneOf = oneOf;
    this.schema = schema;
  }

  @Override
  public void check(JsonNode json) {
    violations(json)
        .findFirst()
        .ifPresent(
            error -> {
              throw refusal(error);
            });
    oneOf.check(json::hasNonNull);
  }

  /** The reason of the first violation, as Rocket.Chat's validator says it; empty when it fits. */
  List<String> reasons(JsonNode json) {
    return violations(json).map(SchemaBody::reason).limit(1).toList();
  }

  private Stream<Error> violations(JsonNode json) {
    return schema.get().validate(json).stream()
        .filter(error -> !Coercion.accepts(error))
        .sorted(Comparator.comparingInt(SchemaBody::rank));
  }

  private static int rank(Error error) {
    int rank = ORDER.indexOf(error.getKeyword());
    int depth = error.getInstanceLocation().getNameCount();
    return depth * (ORDER.size() + 1) + (rank < 0 ? ORDER.size() : rank);
  }

  private ApiException refusal(Error error) {
    return switch (error.getKeyword()) {
      case "required" -> missing(error).toException();
      case "type" -> wrongType(error);
      default -> invalid(reason(error));
    };
  }

  private static String reason(Error error) {
    return switch (error.getKeyword()) {
      case "required" -> "must have required property '" + error.getProperty() + "'";
      case "type" -> "must be " + error.getSchemaNode().asString("valid");
      case "enum" -> "must be equal to one of the allowed values";
      default -> error.getMessage();
    };
  }

  private MissingText missing(Error error) {
    String requiredKeyword = error.getSchemaLocation().getFragment().toString();
    String object = requiredKeyword.substring(0, requiredKeyword.lastIndexOf('/'));
    String property = error.getProperty();
    JsonNode documented = root.at(object + "/properties/" + property + "/x-missing");
    return MissingText.of(documented, property);
  }

  private ApiException wrongType(Error error) {
    String typeKeyword = error.getSchemaLocation().getFragment().toString();
    JsonNode schema = root.at(typeKeyword.substring(0, typeKeyword.lastIndexOf('/')));
    JsonNode documented = schema.path("x-wrong-type").path("error");
    return documented.isString()
        ? ApiException.plain(documented.asString())
        : invalid(reason(error));
  }

  private static ApiException invalid(String reason) {
    return ApiException.coded(MissingText.INVALID_PARAMS, reason);
  }
}
