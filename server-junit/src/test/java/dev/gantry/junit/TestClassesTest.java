package dev.gantry.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.testkit.engine.EventConditions.finishedWithFailure;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.message;

import dev.gantry.client.RocketChatClient;
import java.net.ConnectException;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;

/** Runs of several test classes, and of classes that cannot run. */
class TestClassesTest {
  private static final Set<URI> ADDRESSES = new ConcurrentSkipListSet<>();
  private static final CyclicBarrier BOTH = new CyclicBarrier(2);

  @BeforeEach
  void forget() {
    ADDRESSES.clear();
  }

  @Test
  void shouldHaveAServerForEachOfTheClassesThatRunAtOnce() {
    EngineExecutionResults run =
        run(
            List.of(FirstAtOnce.class, SecondAtOnce.class),
            "junit.jupiter.execution.parallel.enabled",
            "true",
            "junit.jupiter.execution.parallel.mode.classes.default",
            "concurrent",
            "junit.jupiter.execution.parallel.config.strategy",
            "fixed",
            "junit.jupiter.execution.parallel.config.fixed.parallelism",
            "2");

    run.testEvents().assertStatistics(events -> events.succeeded(2).failed(0));
    assertThat(ADDRESSES).hasSize(2);
  }

  @Test
  void shouldHaveOneServerForClassesThatRunInTurnAndStopIt() {
    run(List.of(FirstInTurn.class, SecondInTurn.class))
        .testEvents()
        .assertStatistics(events -> events.succeeded(2).failed(0));

    assertThat(ADDRESSES).hasSize(1).allSatisfy(TestClassesTest::isGone);
  }

  @Test
  void shouldSayWhereAFixtureIsWrong() {
    assertFails(
        WrongFixture.class,
        "The Gantry server does not take the fixture:"
            + " fixture.json: messages[0]: there is no room \"attic\"");
  }

  @Test
  void shouldSayWhatKeepsTheServerFromStarting() {
    assertFails(WrongOption.class, "The Gantry server does not start: gantry.max-body: 'big'");
  }

  @Test
  void shouldSayWhatAServerOfItsOwnProcessPrints() {
    assertFails(WrongApplication.class, "The Gantry server does not start:\n");
  }

  private static void assertFails(Class<?> tests, String beginning) {
    run(List.of(tests))
        .containerEvents()
        .assertThatEvents()
        .haveExactly(1, finishedWithFailure(message(it -> it.startsWith(beginning))));
  }

  private static EngineExecutionResults run(List<Class<?>> classes, String... parameters) {
    EngineTestKit.Builder kit = EngineTestKit.engine("junit-jupiter");
    classes.forEach(tests -> kit.selectors(selectClass(tests)));
    for (int i = 0; i < parameters.length; i += 2) {
      kit.configurationParameter(parameters[i], parameters[i + 1]);
    }
    return kit.execute();
  }

  private static void isGone(URI address) {
    assertThatExceptionOfType(ConnectException.class)
        .isThrownBy(() -> new Socket(address.getHost(), address.getPort()).close());
  }

  private static GantryServerExtension newsServer() {
    return GantryServerExtension.builder().fixture(f -> f.user("ada").channel("news")).build();
  }

  /** Sees what it wrote and nothing else, while the other class does the same. */
  private static void write(GantryServerExtension gantry) throws Exception {
    ADDRESSES.add(gantry.baseUrl());
    RocketChatClient ada = gantry.clientOf("ada");
    BOTH.await(60, TimeUnit.SECONDS);
    ada.chat().sendMessage(m -> m.rid("news").msg("Hello"));
    BOTH.await(60, TimeUnit.SECONDS);
    assertThat(ada.history("news")).hasSize(1);
  }

  static class FirstAtOnce {
    @RegisterExtension static final GantryServerExtension gantry = newsServer();

    @Test
    void write() throws Exception {
      TestClassesTest.write(gantry);
    }
  }

  static class SecondAtOnce {
    @RegisterExtension static final GantryServerExtension gantry = newsServer();

    @Test
    void write() throws Exception {
      TestClassesTest.write(gantry);
    }
  }

  static class FirstInTurn {
    @RegisterExtension static final GantryServerExtension gantry = newsServer();

    @Test
    void note(URI address) {
      ADDRESSES.add(address);
    }
  }

  static class SecondInTurn {
    @RegisterExtension static final GantryServerExtension gantry = newsServer();

    @Test
    void note(URI address) {
      ADDRESSES.add(address);
    }
  }

  static class WrongFixture {
    @RegisterExtension
    static final GantryServerExtension gantry =
        GantryServerExtension.builder()
            .fixture(f -> f.user("ada").message("attic", "ada", "Hello"))
            .build();

    @Test
    void neverRuns() {}
  }

  static class WrongOption {
    @RegisterExtension
    static final GantryServerExtension gantry =
        GantryServerExtension.builder().option("gantry.max-body", "big").build();

    @Test
    void neverRuns() {}
  }

  static class WrongApplication {
    @RegisterExtension
    static final GantryServerExtension gantry =
        GantryServerExtension.builder().inOwnProcess(Path.of("no-such.jar")).build();

    @Test
    void neverRuns() {}
  }
}
