package dev.gantry.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.client.api.ChatApi;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class GeneratedApiTest {

  @Test
  void shouldOfferEveryGroupOfCallsThatTheContractHas() throws IOException, URISyntaxException {
    assertThat(groupsOf(RocketChatClient.class).keySet())
        .as("a tag of the contract has its method in RocketChatClient, written by hand")
        .containsExactlyInAnyOrderElementsOf(generated());
  }

  @Test
  void shouldOfferEveryGroupOfCallsWithoutWaitingUnderTheSameName() {
    assertThat(groupsOf(AsyncRocketChatClient.class))
        .as("a tag of the contract has its method in AsyncRocketChatClient, written by hand")
        .isEqualTo(groupsOf(RocketChatClient.class));
  }

  @Test
  void shouldHaveAMethodForEveryOperationOfTheContract() throws IOException, URISyntaxException {
    Set<String> methods =
        generated().stream()
            .flatMap(api -> Stream.of(api.getMethods()))
            .map(Method::getName)
            .collect(Collectors.toSet());

    assertThat(operations()).hasSizeGreaterThan(43);
    assertThat(methods).containsAll(operations());
  }

  @Test
  void shouldOfferTheSameCallsWithoutWaiting() throws IOException, URISyntaxException {
    for (Class<?> api : generated()) {
      assertThat(callsOf(asyncOf(api))).as(api.getName()).isEqualTo(callsOf(api)).isNotEmpty();
    }
  }

  @Test
  void shouldNotAskForMoreThanThreeArguments() throws IOException, URISyntaxException {
    Stream<Method> calls = generated().stream().flatMap(api -> Stream.of(api.getMethods()));

    assertThat(calls)
        .allSatisfy(call -> assertThat(call.getParameterCount()).isLessThanOrEqualTo(3));
  }

  @Test
  void shouldTakeALambdaWhereverItTakesAnObject() throws IOException, URISyntaxException {
    Stream<Method> withObject =
        generated().stream()
            .flatMap(api -> Stream.of(api.getMethods()))
            .filter(takes("dev.gantry"));

    assertThat(withObject)
        .hasSizeGreaterThan(50)
        .allSatisfy(
            call ->
                assertThat(call.getDeclaringClass().getMethods())
                    .filteredOn(it -> it.getName().equals(call.getName()))
                    .anyMatch(takes(Consumer.class.getName())));
  }

  @Test
  void shouldNotMakeTheCallerCatchAnything() throws IOException, URISyntaxException {
    Stream<Method> calls = generated().stream().flatMap(api -> Stream.of(api.getDeclaredMethods()));

    assertThat(calls)
        .isNotEmpty()
        .allSatisfy(call -> assertThat(call.getExceptionTypes()).isEmpty());
  }

  private static List<String> operations() throws IOException {
    try (InputStream contract =
        GeneratedApiTest.class.getResourceAsStream("/dev/gantry/contract/openapi.json")) {
      return JsonMapper.shared().readTree(contract).path("paths").values().stream()
          .flatMap(path -> path.values().stream())
          .filter(operation -> operation.has("operationId"))
          .map(operation -> operation.path("operationId").stringValue())
          .toList();
    }
  }

  private static List<Class<?>> generated() throws IOException, URISyntaxException {
    Path folder = Path.of(ChatApi.class.getResource("ChatApi.class").toURI()).getParent();
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.matches("\\w+Api\\.class"))
          .<Class<?>>map(GeneratedApiTest::load)
          .toList();
    }
  }

  private static Predicate<Method> takes(String typePrefix) {
    return call ->
        call.getParameterCount() > 0
            && call.getParameterTypes()[call.getParameterCount() - 1]
                .getName()
                .startsWith(typePrefix);
  }

  private static Class<?> asyncOf(Class<?> api) {
    return Stream.of(api.getDeclaredClasses())
        .filter(it -> it.getSimpleName().equals("Async"))
        .findFirst()
        .orElseThrow();
  }

  /** The method that gives each group of calls, by the class that has them. */
  private static Map<Class<?>, String> groupsOf(Class<?> client) {
    Map<Class<?>, String> groups = new HashMap<>();
    for (Method method : client.getMethods()) {
      Class<?> type = method.getReturnType();
      Class<?> api = type.getDeclaringClass() == null ? type : type.getDeclaringClass();
      if (api.getPackage() == ChatApi.class.getPackage()) {
        groups.put(api, method.getName());
      }
    }
    return groups;
  }

  /** Names and parameters of the public methods. */
  private static Set<String> callsOf(Class<?> api) {
    return Stream.of(api.getDeclaredMethods())
        .filter(it -> Modifier.isPublic(it.getModifiers()))
        .map(it -> it.getName() + List.of(it.getGenericParameterTypes()))
        .collect(Collectors.toSet());
  }

  private static Class<?> load(String file) {
    try {
      return Class.forName(ChatApi.class.getPackageName() + "." + file.replace(".class", ""));
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}
