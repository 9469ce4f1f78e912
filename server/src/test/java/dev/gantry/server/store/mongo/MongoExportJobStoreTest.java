package dev.gantry.server.store.mongo;

import static dev.gantry.server.store.SampleRecords.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.server.export.ExportFormat;
import dev.gantry.server.export.ExportJob;
import dev.gantry.server.export.ExportJobBuilder;
import dev.gantry.server.export.ExportJobStore;
import dev.gantry.server.store.ExportJobStoreContract;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class MongoExportJobStoreTest extends ExportJobStoreContract {

  private static final Instant LATER = NOON.plusSeconds(61);

  @RegisterExtension final MongoTestStores mongo = new MongoTestStores();

  @Override
  protected ExportJobStore jobs() {
    return mongo.stores().exportJobs();
  }

  @Test
  void shouldStoreNothingOfAUnitWhoseClaimAnotherTakesMeanwhile() {
    assertThat(answersWithARival(() -> jobs().extend("j1", "one", NOON.plusSeconds(120))))
        .containsExactly(true, false);
  }

  @Test
  void shouldNotGiveAJobUpThatAnotherTakesMeanwhile() {
    assertThat(answersWithARival(() -> jobs().delete("j1", "one"))).containsExactly(true, false);
    assertThat(jobs().findById("j1")).isPresent();
  }

  /** What a write of the first claimant answers in a unit, and in its repetition. */
  private List<Boolean> answersWithARival(BooleanSupplier write) {
    jobs().insert(job());
    jobs().claimNext("one", NOON, NOON.plusSeconds(60));
    List<Boolean> answers = new ArrayList<>();
    mongo
        .stores()
        .unitOfWork()
        .run(
            () -> {
              answers.add(write.getAsBoolean());
              if (answers.size() == 1) {
                CompletableFuture.runAsync(
                        () -> jobs().claimNext("two", LATER, LATER.plusSeconds(60)))
                    .join();
              }
            });
    return answers;
  }

  private static ExportJob job() {
    return ExportJobBuilder.builder()
        .id("j1")
        .userId("ada")
        .roomId("room")
        .format(ExportFormat.HTML)
        .requestedAt(NOON)
        .build();
  }
}
