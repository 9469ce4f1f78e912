package dev.gantry.server.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.dao.DuplicateKeyException;

class GroupCommitWriterTest {

  @RegisterExtension final NoteDatabase notes = new NoteDatabase();

  @Test
  void shouldCommitUnitsThatWaitTogether() {
    long before = notes.database().commits();

    List<CompletableFuture<Void>> units =
        notes.duringAnotherUnit(() -> notes.startWriting("a", "b", "c"));

    units.forEach(CompletableFuture::join);
    assertThat(notes.notes()).containsExactly("a", "b", "c");
    // The unit that held the writer took those that waited into its own transaction.
    assertThat(notes.database().commits() - before).isEqualTo(1);
  }

  @Test
  void shouldUndoOnlyTheUnitThatFails() {
    List<CompletableFuture<Void>> units =
        notes.duringAnotherUnit(
            () -> {
              List<CompletableFuture<Void>> started = notes.startWriting("a");
              started.add(notes.start(this::writeAndFail));
              started.addAll(notes.startWriting("b"));
              return started;
            });

    units.get(0).join();
    units.get(2).join();
    assertThatThrownBy(units.get(1)::join)
        .isInstanceOf(CompletionException.class)
        .cause()
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no such room");
    assertThat(notes.notes()).containsExactly("a", "b");
  }

  @Test
  void shouldRunActionsOnTheCallersThreadOnceTheUnitIsDurable() {
    List<String> seen = new ArrayList<>();

    notes
        .writer()
        .run(
            () -> {
              notes.write("a");
              notes
                  .writer()
                  .afterCommit(
                      () -> {
                        seen.addAll(notes.notes());
                        seen.add(Thread.currentThread().getName());
                      });
              assertThat(seen).isEmpty();
            });

    assertThat(seen).containsExactly("a", Thread.currentThread().getName());
  }

  @Test
  void shouldRunNoActionOfAUnitThatIsUndone() {
    List<String> seen = new ArrayList<>();

    assertThatThrownBy(
            () ->
                notes
                    .writer()
                    .run(
                        () -> {
                          notes.writer().afterCommit(() -> seen.add("ran"));
                          throw new IllegalArgumentException("undone");
                        }))
        .hasMessage("undone");

    assertThat(seen).isEmpty();
  }

  @Test
  void shouldHandAnErrorToTheCallerAndGoOn() {
    assertThatThrownBy(() -> notes.writer().run(GroupCommitWriterTest::recurse))
        .isInstanceOf(StackOverflowError.class);

    notes.write("after");

    assertThat(notes.notes()).containsExactly("after");
  }

  @Test
  void shouldGoOnAfterAStatementThatTheDatabaseRefused() {
    notes.write("a");
    assertThatThrownBy(() -> notes.write("a")).isInstanceOf(DuplicateKeyException.class);

    notes.write("b");

    assertThat(notes.notes()).containsExactly("a", "b");
  }

  @Test
  void shouldMakeANestedUnitPartOfTheOuterOne() {
    assertThatThrownBy(
            () ->
                notes
                    .writer()
                    .run(
                        () -> {
                          notes.writer().run(() -> notes.write("inner"));
                          throw new IllegalStateException("outer fails");
                        }))
        .hasMessage("outer fails");

    assertThat(notes.notes()).isEmpty();
  }

  @Test
  void shouldShowAUnitItsOwnWritesAndNobodyElseBeforeTheCommit() {
    notes
        .writer()
        .run(
            () -> {
              notes.write("mine");
              assertThat(notes.notes()).containsExactly("mine");
              notes.async(() -> assertThat(notes.notes()).isEmpty()).join();
            });

    assertThat(notes.notes()).containsExactly("mine");
  }

  private void writeAndFail() {
    notes.write("lost");
    throw new IllegalArgumentException("no such room");
  }

  private static void recurse() {
    recurse();
  }
}
