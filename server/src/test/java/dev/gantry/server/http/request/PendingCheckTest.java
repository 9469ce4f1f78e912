package dev.gantry.server.http.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.web.method.HandlerMethod;

/** The generated code of a tag of which only one operation is built. */
class PendingCheckTest {

  @Test
  void shouldFindThatTheDelegateLacksTheMethod() throws NoSuchMethodException {
    assertThat(isImplemented("archive")).isFalse();
  }

  @Test
  void shouldFindTheMethodOfTheDelegate() throws NoSuchMethodException {
    assertThat(isImplemented("restore")).isTrue();
  }

  @Test
  void shouldLeaveAHandlerAloneThatIsNotGenerated() throws NoSuchMethodException {
    assertThat(PendingCheck.isImplemented("call", new HandlerMethod(this, "hashCode"))).isTrue();
  }

  private static boolean isImplemented(String operationId) throws NoSuchMethodException {
    return PendingCheck.isImplemented(
        operationId, new HandlerMethod(new Controller(), operationId));
  }

  interface Delegate {
    default Optional<String> archive() {
      return Optional.empty();
    }

    default Optional<String> restore() {
      return Optional.empty();
    }
  }

  /** As the generator writes them. */
  static final class Controller {
    public Delegate getDelegate() {
      return new OneImplemented();
    }

    public void archive() {}

    public void restore() {}
  }

  static final class OneImplemented implements Delegate {
    @Override
    public Optional<String> restore() {
      return Optional.of("restored");
    }
  }
}
