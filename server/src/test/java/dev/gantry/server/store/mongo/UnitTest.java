package dev.gantry.server.store.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.mongodb.client.model.Updates;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** What a unit of work remembers, without any database. */
class UnitTest {

  private static final String NOTES = "notes";
  private static final int FEW = 10;
  private static final int MANY = 10_000;

  private final Unit unit = new Unit("u1", new Slot(1, "owner"));

  @Test
  void shouldReturnToWhatItWanted() {
    insert("kept");
    unit.insert(key("changed"), new Document("_id", "changed").append("text", "before"));
    unit.attach("key", "before");
    count("kept");

    Unit.Savepoint savepoint = unit.savepoint();
    insert("new");
    unit.change(key("changed"), new Document("_id", "changed").append("text", "after"));
    unit.delete(key("kept"));
    unit.attach("key", "after");
    unit.attach("other", "after");
    unit.afterwards(() -> {});
    unit.add(Effect.of(Effect.Kind.DELETE_MANY, NOTES, new Document().toBsonDocument(), null));
    unit.keepFromEffects(key("new"));
    unit.returnTo(savepoint);
    unit.release();

    assertThat(unit.known(key("new"))).isEmpty();
    assertThat(unit.known(key("changed")).orElseThrow()).containsEntry("text", "before");
    assertThat(unit.drafts(NOTES)).containsOnlyKeys("kept", "changed");
    assertThat(unit.attachments()).isEqualTo(Map.of("key", "before"));
    assertThat(unit.afterwards()).isEmpty();
    assertThat(unit.drain())
        .extracting(Effect::kind)
        .containsExactly(Effect.Kind.INSERT, Effect.Kind.INSERT, Effect.Kind.UPDATE);
  }

  @Test
  void shouldReturnOutOfSavepointsWithinSavepoints() {
    Unit.Savepoint outer = unit.savepoint();
    insert("a");
    Unit.Savepoint inner = unit.savepoint();
    insert("b");
    unit.release();
    assertThat(unit.drafts(NOTES)).containsOnlyKeys("a", "b");

    unit.returnTo(inner);
    assertThat(unit.drafts(NOTES)).containsOnlyKeys("a");
    unit.returnTo(outer);
    assertThat(unit.drafts(NOTES)).isEmpty();
  }

  @Test
  void shouldForgetNothingThatHasBeenTakenToBeWritten() {
    Unit.Savepoint savepoint = unit.savepoint();
    insert("written");
    List<Effect> written = unit.drain();
    insert("after");
    unit.returnTo(savepoint);

    assertThat(written).hasSize(1);
    assertThat(unit.drain()).isEmpty();
  }

  /** Counted in bytes that are allocated, which does not depend on what else the machine does. */
  @Test
  void shouldPayForASavepointByWhatItChanges() {
    long inSmallUnit = bytesOfASavepoint(filled(FEW));

    assertThat(bytesOfASavepoint(filled(MANY))).isCloseTo(inSmallUnit, within(10_000L));
  }

  private static long bytesOfASavepoint(Unit unit) {
    bytes(() -> changeAndReturn(unit));
    return bytes(() -> changeAndReturn(unit));
  }

  private static void changeAndReturn(Unit unit) {
    Unit.Savepoint savepoint = unit.savepoint();
    unit.change(key("0"), new Document("_id", "0").append("text", "after"));
    unit.returnTo(savepoint);
    unit.release();
  }

  private static long bytes(Runnable work) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    work.run();
    return threads.getCurrentThreadAllocatedBytes() - before;
  }

  private static Unit filled(int documents) {
    Unit unit = new Unit("u1", new Slot(1, "owner"));
    for (int i = 0; i < documents; i++) {
      unit.insert(key("" + i), new Document("_id", "" + i));
      unit.attach(i, i);
      unit.afterwards(() -> {});
    }
    return unit;
  }

  private void insert(String id) {
    unit.insert(key(id), new Document("_id", id));
  }

  private void count(String id) {
    unit.add(
        Effect.of(
            Effect.Kind.UPDATE,
            NOTES,
            new Document("_id", id).toBsonDocument(),
            Updates.inc("count", 1).toBsonDocument()));
  }

  private static Unit.Key key(String id) {
    return new Unit.Key(NOTES, id);
  }
}
