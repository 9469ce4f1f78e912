package dev.gantry.contract.tests.client;

import dev.gantry.contract.tests.pairing.PairedRequest;
import dev.gantry.contract.tests.pairing.RecipeException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Turns a paired request into Java arguments as a program would write them: a model for the body,
 * values for what must be given, a query object for the rest.
 */
final class CallArguments {
  private static final String MODEL_PACKAGE = "dev.gantry.client.model";
  private static final String QUERY = "Query";

  private final JsonMapper mapper = ClientJson.mapper();
  private final Map<String, String> parameters = new LinkedHashMap<>();
  private final JsonNode body;

  CallArguments(PairedRequest request) {
    request.path().forEach((name, value) -> parameters.put(plain(name), value));
    request.query().forEach((name, value) -> parameters.put(plain(name), value));
    body = request.body().orElse(null);
  }

  Object valueOf(Parameter parameter) {
    var type = parameter.getType();
    if (type.getPackageName().equals(MODEL_PACKAGE)) {
      return mapper.treeToValue(body, type);
    }
    if (type.getSimpleName().endsWith(QUERY)) {
      return query(type);
    }
    var value = parameters.get(plain(parameter.getName()));
    if (value == null) {
      throw new RecipeException("the client wants " + parameter.getName() + ", which has no value");
    }
    return mapper.convertValue(value, type);
  }

  private Object query(Class<?> type) {
    try {
      var query = type.getConstructor().newInstance();
      for (Method setter : type.getDeclaredMethods()) {
        var value = parameters.get(plain(setter.getName()));
        if (value != null) {
          setter.invoke(query, mapper.convertValue(value, setter.getParameterTypes()[0]));
        }
      }
      return query;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(type + " is not a query object", e);
    }
  }

  /** Java's names lose what Java does not allow, such as the underscore of {@code _id}. */
  private static String plain(String name) {
    return name.replaceAll("[^A-Za-z0-9]", "").toLowerCase(Locale.ROOT);
  }
}
