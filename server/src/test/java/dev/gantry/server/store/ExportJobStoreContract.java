package dev.gantry.server.store;

import static dev.gantry.server.store.SampleRecords.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.server.core.ApiException;
import dev.gantry.server.core.AtTheSameTime;
import dev.gantry.server.export.ExportFormat;
import dev.gantry.server.export.ExportJob;
import dev.gantry.server.export.ExportJobBuilder;
import dev.gantry.server.export.ExportJobStore;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What an {@link ExportJobStore} must do. */
public abstract class ExportJobStoreContract {

  protected abstract ExportJobStore jobs();

  @Test
  void shouldKeepAJobUntilItIsDeleted() {
    ExportJob job = job("j1", "ada");

    jobs().insert(job);
    assertThat(jobs().findById("j1")).contains(job);

    claimed("one");
    jobs().delete("j1", "one");
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
  void shouldGiveTheOldestJobThatNobodyHas() {
    jobs().insert(job("z", "ada"));
    jobs().insert(job("a", "ben"));
    jobs().insert(job("m", "ada"));

    assertThat(claimed("one")).contains("z");
    assertThat(claimed("two")).contains("a");
    assertThat(claimed("one")).contains("m");
    assertThat(claimed("two")).isEmpty();
    assertThat(jobs().all()).extracting(ExportJob::id).containsExactly("z", "a", "m");
  }

  @Test
  void shouldGiveAJobAgainOnceItsClaimHasEnded() {
    jobs().insert(job("j1", "ada"));
    jobs().claimNext("one", NOON, NOON.plusSeconds(60));

    assertThat(jobs().claimNext("two", NOON.plusSeconds(59), NOON.plusSeconds(90))).isEmpty();
    assertThat(jobs().claimNext("two", NOON.plusSeconds(60), NOON.plusSeconds(90)))
        .contains(job("j1", "ada"));
    assertThat(jobs().extend("j1", "one", NOON.plusSeconds(120))).isFalse();
    assertThat(jobs().extend("j1", "two", NOON.plusSeconds(120))).isTrue();
  }

  @Test
  void shouldKeepAJobFromOthersForAsLongAsItsClaimIsExtended() {
    jobs().insert(job("j1", "ada"));
    jobs().claimNext("one", NOON, NOON.plusSeconds(60));

    assertThat(jobs().extend("j1", "one", NOON.plusSeconds(90))).isTrue();

    assertThat(jobs().claimNext("two", NOON.plusSeconds(89), NOON.plusSeconds(200))).isEmpty();
    assertThat(jobs().extend("j1", "one", NOON.plusSeconds(300))).isTrue();
  }

  @Test
  void shouldLetAnEndedClaimBeExtendedThatNobodyHasTaken() {
    jobs().insert(job("j1", "ada"));
    jobs().claimNext("one", NOON, NOON.plusSeconds(1));

    assertThat(jobs().extend("j1", "one", NOON.plusSeconds(99))).isTrue();

    assertThat(jobs().claimNext("two", NOON.plusSeconds(98), NOON.plusSeconds(200))).isEmpty();
  }

  @Test
  void shouldReplaceAndRemoveAJobOnlyForItsClaimant() {
    ExportJob begun = ExportJobBuilder.builder(job("j1", "ada")).attempts(1).build();
    jobs().insert(job("j1", "ada"));
    assertThat(jobs().update(begun, "one")).isFalse();
    assertThat(jobs().delete("j1", "one")).isFalse();
    claimed("one");

    assertThat(jobs().update(begun, "two")).isFalse();
    assertThat(jobs().delete("j1", "two")).isFalse();
    assertThat(jobs().all()).containsExactly(job("j1", "ada"));

    assertThat(jobs().update(begun, "one")).isTrue();
    assertThat(jobs().all()).containsExactly(begun);
    assertThat(jobs().delete("j1", "one")).isTrue();
    assertThat(jobs().all()).isEmpty();
    assertThat(jobs().extend("j1", "one", NOON)).isFalse();
  }

  @Test
  void shouldLetTheNextOneHaveAJobThatIsReleased() {
    ExportJob begun = ExportJobBuilder.builder(job("j1", "ada")).attempts(1).build();
    jobs().insert(job("j1", "ada"));
    claimed("one");

    jobs().release(begun, "two");
    assertThat(claimed("two")).isEmpty();

    jobs().release(begun, "one");
    assertThat(jobs().claimNext("two", NOON, NOON.plusSeconds(60))).contains(begun);
  }

  @Test
  void shouldReleaseAllOfOneClaimant() {
    jobs().insert(job("j1", "ada"));
    jobs().insert(job("j2", "ada"));
    jobs().insert(job("j3", "ada"));
    claimed("one");
    claimed("two");
    claimed("one");

    jobs().releaseAll("one");

    assertThat(claimed("three")).contains("j1");
    assertThat(claimed("three")).contains("j3");
    assertThat(claimed("three")).isEmpty();
  }

  @Test
  void shouldGiveEveryJobToOneOnlyHoweverManyAsk() throws Exception {
    for (int i = 0; i < 40; i++) {
      jobs().insert(job("j" + i, "ada"));
    }
    Set<String> taken = ConcurrentHashMap.newKeySet();

    int claims =
        AtTheSameTime.accepted(
            IntStream.range(0, 60)
                .<Callable<?>>mapToObj(
                    i ->
                        () ->
                            taken.add(claimed("server" + i % 3).orElseThrow(ApiException::silent)))
                .toList());

    assertThat(claims).isEqualTo(40);
    assertThat(taken).hasSize(40);
  }

  @Test
  void shouldCountTheJobsOfOneUser() {
    jobs().insert(job("j1", "ada"));
    jobs().insert(job("j2", "ben"));
    jobs().insert(job("j3", "ada"));

    assertThat(jobs().countByUser("ada")).isEqualTo(2);
    assertThat(jobs().countByUser("sam")).isZero();
  }

  private Optional<String> claimed(String claimant) {
    return jobs().claimNext(claimant, NOON, NOON.plusSeconds(60)).map(ExportJob::id);
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
