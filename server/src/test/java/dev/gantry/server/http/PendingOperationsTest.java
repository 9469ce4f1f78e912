package dev.gantry.server.http;

import static dev.gantry.server.http.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.server.Answer;
import dev.gantry.server.RunningServer;
import dev.gantry.server.StoredRecords;
import dev.gantry.server.core.DomainJson;
import dev.gantry.server.http.contract.ContractDocument;
import dev.gantry.server.http.contract.Operations;
import dev.gantry.server.http.request.PendingOperations;
import java.lang.reflect.Method;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PendingOperationsTest {

  @RegisterExtension static final RunningServer server = new RunningServer();

  @Test
  void shouldHaveADelegateMethodForEveryOperationThatIsNotPending() {
    Set<String> all = new Operations(ContractDocument.load(DomainJson.mapper())).ids();

    assertThat(implemented()).noneMatch(PendingOperations.IDS::contains);
    assertThat(
            Stream.concat(implemented().stream(), PendingOperations.IDS.stream())
                .collect(Collectors.toSet()))
        .containsExactlyInAnyOrderElementsOf(all);
  }

  static Stream<ContractOperation> pending() {
    return ContractOperation.pending();
  }

  @ParameterizedTest(allowZeroInvocations = true)
  @MethodSource("pending")
  void shouldAnswer501WhereAnOperationIsPending(ContractOperation operation) {
    StoredRecords before = server.records();

    Answer answer =
        server
            .as("root")
            .with("Content-Type", operation.contentType())
            .send(operation.method(), operation.address(), BodyPublishers.ofString("{}"));

    assertRefused(answer, 501, operation.id() + " is not implemented yet [error-not-implemented]");
    assertThat(server.records()).isEqualTo(before);
  }

  /** The delegate methods that a class of ours declares. */
  private static Set<String> implemented() {
    return server.context().getBeansOfType(Object.class).values().stream()
        .map(Object::getClass)
        .filter(type -> type.getPackageName().equals("dev.gantry.server.http.delegate"))
        .filter(type -> Arrays.stream(type.getInterfaces()).anyMatch(PendingOperationsTest::isApi))
        .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
        .filter(method -> !method.isSynthetic() && isOverride(method))
        .map(Method::getName)
        .collect(Collectors.toSet());
  }

  private static boolean isOverride(Method method) {
    return Arrays.stream(method.getDeclaringClass().getInterfaces())
        .flatMap(api -> Arrays.stream(api.getMethods()))
        .anyMatch(
            declared ->
                declared.getName().equals(method.getName())
                    && Arrays.equals(declared.getParameterTypes(), method.getParameterTypes()));
  }

  private static boolean isApi(Class<?> type) {
    return type.getPackageName().startsWith("dev.gantry.api");
  }
}
