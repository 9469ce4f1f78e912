package dev.gantry.server.store.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.server.core.UnitOfWork;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class GuardsTest {

  @RegisterExtension final MongoTestStores mongo = new MongoTestStores();

  private final AtomicInteger runs = new AtomicInteger();

  @Test
  void shouldRunAUnitAgainWhereAnotherNamedTheSameRuleMeanwhile() {
    UnitOfWork unit = mongo.stores().unitOfWork();
    unit.run(() -> unit.guard("known"));

    runWithARival("known", "known");
    assertThat(runs).hasValue(2);

    runs.set(0);
    runWithARival("new", "new");
    assertThat(runs).hasValue(2);
  }

  @Test
  void shouldLetUnitsOfDifferentRulesBe() {
    runWithARival("one", "another");

    assertThat(runs).hasValue(1);
  }

  private void runWithARival(String rule, String rivalsRule) {
    UnitOfWork unit = mongo.stores().unitOfWork();
    unit.run(
        () -> {
          unit.guard(rule);
          if (runs.incrementAndGet() == 1) {
            CompletableFuture.runAsync(() -> unit.run(() -> unit.guard(rivalsRule))).join();
          }
        });
  }
}
