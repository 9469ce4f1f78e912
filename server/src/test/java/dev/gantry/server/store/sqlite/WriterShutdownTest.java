package dev.gantry.server.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.dao.DataAccessResourceFailureException;

/** No caller is left waiting, whatever happens to it or to the database. */
class WriterShutdownTest {

  @RegisterExtension final NoteDatabase notes = new NoteDatabase();

  @Test
  void shouldFinishWhatWaitsWhenClosedAndRefuseWhatComesLater() {
    List<CompletableFuture<Void>> units =
        notes.duringAnotherUnit(
            () -> {
              List<CompletableFuture<Void>> started = notes.startWriting("a", "b");
              started.add(notes.async(notes.writer()::close));
              await().until(notes.writer()::isClosed);
              return started;
            });

    units.forEach(CompletableFuture::join);
    assertThat(notes.notes()).containsExactly("a", "b");
    assertThatThrownBy(() -> notes.write("late")).hasMessage("The database is closed");
  }

  @Test
  void shouldRefuseToBeClosedByAUnit() {
    assertThatThrownBy(() -> notes.writer().run(notes.database()::close))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void shouldRefuseReadsOnceClosed() {
    notes.database().close();

    assertThatThrownBy(notes::notes).hasMessage("The database is closed");
  }

  @Test
  void shouldWithdrawWorkThatHasNotBegunWhenItsCallerIsInterrupted() {
    notes.duringAnotherUnit(
        () -> {
          CompletableFuture<Void> outcome = new CompletableFuture<>();
          Thread caller = new Thread(() -> complete(outcome, () -> notes.write("withdrawn")));
          caller.start();
          await().until(() -> notes.writer().waiting() == 1);
          caller.interrupt();
          assertThatThrownBy(outcome::join)
              .hasCauseInstanceOf(DataAccessResourceFailureException.class);
          return outcome;
        });

    notes.write("after");
    assertThat(notes.notes()).containsExactly("after");
  }

  @Test
  void shouldWaitForWorkThatHasBegunEvenWhenItsCallerIsInterrupted() {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch mayEnd = new CountDownLatch(1);
    CompletableFuture<Boolean> stillInterrupted = new CompletableFuture<>();
    Thread caller =
        new Thread(
            () -> {
              notes.writer().run(() -> writeBetween(begun, mayEnd));
              stillInterrupted.complete(Thread.currentThread().isInterrupted());
            });
    caller.start();
    NoteDatabase.await(begun);

    caller.interrupt();
    mayEnd.countDown();

    assertThat(stillInterrupted.join()).isTrue();
    assertThat(notes.notes()).containsExactly("begun");
  }

  private void writeBetween(CountDownLatch begun, CountDownLatch mayEnd) {
    NoteDatabase.pass(begun, mayEnd);
    notes.write("begun");
  }

  private static void complete(CompletableFuture<Void> outcome, Runnable work) {
    try {
      work.run();
      outcome.complete(null);
    } catch (RuntimeException e) {
      outcome.completeExceptionally(e);
    }
  }
}
