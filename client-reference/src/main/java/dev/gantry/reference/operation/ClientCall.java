package dev.gantry.reference.operation;

import static java.util.Comparator.comparing;

import dev.gantry.client.RocketChatClient;
import dev.gantry.client.api.ChatApi;
import dev.gantry.client.call.FilePart;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** How the client makes an operation's call, in Java. */
final class ClientCall {
  private static final int LONGEST_LINE = 100;

  private final Operation operation;
  private final Method accessor;
  private final List<Method> forms;

  private ClientCall(Operation operation, Method accessor, List<Method> forms) {
    this.operation = operation;
    this.accessor = accessor;
    this.forms = forms;
  }

  /** Finds the methods that the client has for the operation. */
  static ClientCall of(Operation operation) {
    for (var accessor : RocketChatClient.class.getMethods()) {
      var forms =
          Stream.of(accessor.getReturnType().getMethods())
              .filter(it -> it.getName().equals(operation.id()))
              .filter(it -> it.getDeclaringClass().getPackage() == ChatApi.class.getPackage())
              .toList();
      if (!forms.isEmpty()) {
        return new ClientCall(operation, accessor, forms);
      }
    }
    throw new IllegalStateException(
        operation.id()
            + " cannot be reached: a tag of the contract has its method in RocketChatClient, written by"
            + " hand");
  }

  /** The type of the answer, in Java. */
  String answer() {
    return JavaNames.of(forms.get(0).getGenericReturnType());
  }

  /** Statements that compile; {@code client} is a client. */
  String code() {
    var one = statement("answer", friendliest(forms));
    return operation.listProperty().isEmpty() ? one : one + statement("all", wholeList());
  }

  /** With a lambda where there is one. */
  private static Method friendliest(List<Method> forms) {
    return forms.stream()
        .filter(ClientCall::takesALambda)
        .findFirst()
        .orElseGet(() -> forms.stream().min(comparing(Method::getParameterCount)).orElseThrow());
  }

  /** The shortest form. */
  private Method wholeList() {
    return Stream.of(forms.get(0).getDeclaringClass().getMethods())
        .filter(it -> it.getName().equals(operation.id() + "All"))
        .min(comparing(Method::getParameterCount))
        .orElseThrow();
  }

  private String statement(String variable, Method method) {
    var start = JavaNames.of(method.getGenericReturnType()) + " " + variable + " =";
    var call = call(method, "");
    if ((start + call).length() < LONGEST_LINE) {
      return start + " " + call + ";\n";
    }
    var inLines = call.length() < LONGEST_LINE - 5 ? call : call(method, "\n            ");
    return start + "\n    " + inLines + ";\n";
  }

  /**
   * @param separator what stands before each setter
   */
  private String call(Method method, String separator) {
    var required =
        operation.inputs().stream()
            .filter(it -> it.required() && !it.place().equals("body"))
            .toList();
    var filled = new LambdaCode(operation, separator);
    var types = method.getGenericParameterTypes();
    var arguments = new ArrayList<String>();
    for (int i = 0; i < types.length; i++) {
      arguments.add(
          i < required.size() ? argument(types[i], required.get(i)) : filled.of(types[i]));
    }
    return "client.%s().%s(%s)"
        .formatted(accessor.getName(), method.getName(), String.join(", ", arguments));
  }

  private static String argument(Type type, Input required) {
    return type == FilePart.class
        ? "FilePart.of(Path.of(\"report.pdf\"))"
        : JavaLiterals.of(type, required.example(), required.name());
  }

  private static boolean takesALambda(Method method) {
    var types = method.getParameterTypes();
    return types.length > 0 && types[types.length - 1] == Consumer.class;
  }
}
