package dev.gantry.server.store;

import static dev.gantry.server.store.SampleRecords.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.server.export.ExportFormat;
import dev.gantry.server.export.ExportJob;
import dev.gantry.server.export.ExportJobBuilder;
import dev.gantry.server.export.ExportJobStore;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What an {@link ExportJobStore} must do. */
public abstract class ExportJobStoreContract {

  protected abstract ExportJobStore jobs();

  @Test
  void shouldKeepAJobUntilItIsDeleted() {
    ExportJob job = job("j1", "ada");

    jobs().insert(job);
    assertThat(jobs().findById("j1")).contains(job);

    jobs().delete("j1");
    assertThat(jobs().findById("j1")).isEmpty();
  }

  @Test
  void shouldGiveTheOldestJobFirst() {
    jobs().insert(job("z", "ada"));
    jobs().insert(job("a", "ben"));
    jobs().insert(job("m", "ada"));

    assertThat(jobs().all()).extracting(ExportJob::id).containsExactly("z", "a", "m");
  }

  @Test
  void shouldReplaceAJobInItsPlace() {
    jobs().insert(job("j1", "ada"));
    jobs().insert(job("j2", "ada"));
    ExportJob begun = ExportJobBuilder.builder(job("j1", "ada")).attempts(1).build();

    jobs().update(begun);

    assertThat(jobs().all()).containsExactly(begun, job("j2", "ada"));
  }

  @Test
  void shouldNotBringADeletedJobBack() {
    jobs().update(job("j1", "ada"));

    assertThat(jobs().all()).isEmpty();
  }

  @Test
  void shouldCountTheJobsOfOneUser() {
    jobs().insert(job("j1", "ada"));
    jobs().insert(job("j2", "ben"));
    jobs().insert(job("j3", "ada"));

    assertThat(jobs().countByUser("ada")).isEqualTo(2);
    assertThat(jobs().countByUser("sam")).isZero();
  }

  private static ExportJob job(String id, String userId) {
    return ExportJobBuilder.builder()
        .id(id)
        .userId(userId)
        .roomId("room")
        .format(ExportFormat.HTML)
        .from(LocalDate.of(2020, 2, 29))
        .requestedAt(NOON)
        .build();
  }
}
