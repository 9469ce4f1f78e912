package dev.gantry.reference.operation;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * A lambda, or a chain of setters, that fills in what a call sends as its documented example does.
 *
 * @param separator what stands before each setter where one line is too short; empty elsewhere
 */
record LambdaCode(Operation operation, String separator) {
  private static final int ENOUGH = 2;
  private static final List<String> WORTH_SHOWING = List.of("msg", "text", "count");

  /** The argument for a parameter of this type: {@code Consumer<? super X>}, or {@code X}. */
  String of(Type type) {
    if (isModel(type)) {
      return "new " + JavaNames.of(type) + "()" + setters((Class<?>) type, example(), wanted());
    }
    if (!type.getTypeName().startsWith(Consumer.class.getName())) {
      return JavaLiterals.of(type, example(), "value");
    }
    var configured = (WildcardType) ((ParameterizedType) type).getActualTypeArguments()[0];
    var target = (Class<?>) configured.getLowerBounds()[0];
    var name = target.getSimpleName();
    var letter = name.endsWith("Query") ? "q" : name.endsWith("Form") ? "f" : name.substring(0, 1);
    var variable = letter.toLowerCase(Locale.ROOT);
    var begin = separator.isEmpty() ? " " : separator;
    return variable + " ->" + begin + variable + setters(target, example(), wanted());
  }

  private JsonNode example() {
    var body = operation.body();
    if (body.isEmpty() || body.get().mediaType().startsWith("multipart")) {
      var node = JsonNodeFactory.instance.objectNode();
      operation.inputs().stream()
          .filter(it -> it.example().isValueNode())
          .forEach(it -> node.set(it.name(), it.example()));
      return node;
    }
    var example = body.get().example();
    return body.get().part().isEmpty() ? example : example.path(body.get().part());
  }

  /** What has to be set, or else what is worth showing. */
  private Set<String> wanted() {
    var part = operation.body().map(Body::part).orElse("");
    var names = new LinkedHashSet<String>();
    for (var input : operation.inputs()) {
      var isInLambda = part.isEmpty() ? !isArgument(input) : input.name().startsWith(part + ".");
      if (isInLambda && input.required()) {
        names.add(Text.lastPart(input.name(), '.'));
      }
    }
    operation.oneOf().stream().filter(example()::has).findFirst().ifPresent(names::add);
    if (!operation.oneOf().isEmpty() && operation.oneOf().stream().noneMatch(names::contains)) {
      names.add(operation.oneOf().get(0));
    }
    return names;
  }

  private static boolean isArgument(Input input) {
    return input.required() && !input.place().equals("body");
  }

  private String setters(Class<?> target, JsonNode example, Set<String> wanted) {
    var names = new LinkedHashSet<>(wanted);
    names.removeIf(it -> setter(target, it).isEmpty());
    Stream.concat(WORTH_SHOWING.stream(), example.propertyNames().stream())
        .filter(it -> setter(target, it).isPresent())
        .limit(names.isEmpty() ? 1 : 0)
        .forEach(names::add);
    if (names.isEmpty()) {
      fluent(target).findFirst().ifPresent(it -> names.add(jsonName(target, it)));
    }
    if (operation.body().isPresent()) {
      Stream.concat(WORTH_SHOWING.stream(), example.propertyNames().stream())
          .filter(it -> !names.contains(it) && setter(target, it).isPresent())
          .limit(Math.max(0, ENOUGH - names.size()))
          .forEach(names::add);
    }
    return names.stream()
        .map(name -> call(setter(target, name).orElseThrow(), example.path(name)))
        .collect(joining(separator.isEmpty() ? "" : separator + "    "));
  }

  private String call(Method setter, JsonNode example) {
    return "." + setter.getName() + "(" + value(setter, example) + ")";
  }

  private String value(Method setter, JsonNode example) {
    var type = setter.getGenericParameterTypes()[0];
    if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
      var item = list.getActualTypeArguments()[0];
      return isModel(item)
          ? "List.of(" + model(item, example.path(0)) + ")"
          : JavaLiterals.of(type, example, setter.getName());
    }
    return isModel(type) ? model(type, example) : JavaLiterals.of(type, example, setter.getName());
  }

  private String model(Type type, JsonNode example) {
    return "new " + JavaNames.of(type) + "()" + setters((Class<?>) type, example, Set.of());
  }

  private static boolean isModel(Type type) {
    return type instanceof Class<?> named
        && named.getPackageName().startsWith("dev.gantry.")
        && !JavaLiterals.isOneOfSeveralValues(type);
  }

  private static Optional<Method> setter(Class<?> target, String jsonName) {
    return fluent(target).filter(it -> jsonName(target, it).equals(jsonName)).findFirst();
  }

  private static Stream<Method> fluent(Class<?> target) {
    return Stream.of(target.getMethods())
        .filter(it -> it.getReturnType() == target && it.getParameterCount() == 1)
        .filter(it -> !it.getName().matches("(add|put)\\w+(Item|Property)"))
        .sorted((one, other) -> one.getName().compareTo(other.getName()));
  }

  /**
   * The getter says it; an object of optional parameters has none, and its methods are the names.
   */
  private static String jsonName(Class<?> target, Method setter) {
    return Stream.of(target.getMethods())
        .filter(it -> it.getName().equalsIgnoreCase("get" + setter.getName()))
        .flatMap(it -> Stream.ofNullable(it.getAnnotation(JsonProperty.class)))
        .map(JsonProperty::value)
        .findFirst()
        .orElse(setter.getName());
  }
}
