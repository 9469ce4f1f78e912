package dev.gantry.contract.tests.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.gantry.client.call.FilePart;
import dev.gantry.contract.tests.pairing.FormPart;
import dev.gantry.contract.tests.pairing.PairedRequest;
import dev.gantry.contract.tests.pairing.RecipeException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Turns a paired request into Java arguments as a program would write them: a model for the body,
 * values for what must be given, an object of the call for the optional rest.
 */
final class CallArguments {
  private static final String MODEL_PACKAGE = "dev.gantry.client.model";
  private static final Set<String> CHOICES = Set.of("Query", "Form");

  private final JsonMapper mapper = ClientJson.mapper();
  private final Map<String, String> parameters = new LinkedHashMap<>();
  private final JsonNode body;

  CallArguments(PairedRequest request) {
    request.path().forEach((name, value) -> parameters.put(plain(name), value));
    request.query().forEach((name, value) -> parameters.put(plain(name), value));
    body = request.body().orElse(null);
    if (request.operation().takesForm()) {
      FormPart.of(body).forEach(part -> parameters.put(plain(part.name()), part.value()));
    }
  }

  Object valueOf(Parameter parameter) {
    var type = parameter.getType();
    if (type.getPackageName().equals(MODEL_PACKAGE)) {
      return mapper.treeToValue(body, type);
    }
    if (CHOICES.stream().anyMatch(type.getSimpleName()::endsWith)) {
      return choices(type);
    }
    var value = parameters.get(plain(parameter.getName()));
    if (value == null) {
      throw new RecipeException("the client wants " + parameter.getName() + ", which has no value");
    }
    return type == FilePart.class
        ? FilePart.of(FormPart.FILE_NAME, FormPart.FILE_TYPE, value.getBytes(UTF_8))
        : mapper.convertValue(value, type);
  }

  private Object choices(Class<?> type) {
    try {
      var choices = type.getConstructor().newInstance();
      for (Method setter : type.getDeclaredMethods()) {
        var value = parameters.get(plain(setter.getName()));
        if (value != null) {
          setter.invoke(choices, mapper.convertValue(value, setter.getParameterTypes()[0]));
        }
      }
      return choices;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(type + " is no object of optional values", e);
    }
  }

  /** Java's names lose what Java does not allow, such as the underscore of {@code _id}. */
  private static String plain(String name) {
    return name.replaceAll("[^A-Za-z0-9]", "").toLowerCase(Locale.ROOT);
  }
}
