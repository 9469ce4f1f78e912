package dev.gantry.contract.tests.client;

import dev.gantry.client.RocketChatClient;
import dev.gantry.contract.tests.contract.Operation;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The generated methods of a client, by operationId. */
final class GeneratedCalls {
  private static final String API_PACKAGE = "dev.gantry.client.api";

  private final Map<String, GeneratedCall> calls = new HashMap<>();

  GeneratedCalls(RocketChatClient client) {
    for (var accessor : RocketChatClient.class.getMethods()) {
      if (accessor.getReturnType().getPackageName().equals(API_PACKAGE)) {
        addAll(invoke(accessor, client));
      }
    }
  }

  /** Empty where the client has no such method. */
  Optional<GeneratedCall> find(Operation operation) {
    return Optional.ofNullable(calls.get(operation.id()));
  }

  /** Of several methods of one name, the one with all parameters. */
  private void addAll(Object api) {
    Arrays.stream(api.getClass().getDeclaredMethods())
        .filter(method -> Modifier.isPublic(method.getModifiers()))
        .filter(method -> !Arrays.asList(method.getParameterTypes()).contains(Consumer.class))
        .sorted(Comparator.comparingInt(Method::getParameterCount))
        .forEach(method -> calls.put(method.getName(), new GeneratedCall(api, method)));
  }

  private static Object invoke(Method method, Object target) {
    try {
      return method.invoke(target);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException(e);
    }
  }
}
