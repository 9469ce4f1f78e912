package dev.gantry.contract.tests.server;

import dev.gantry.server.core.IdGenerator;
import dev.gantry.server.core.RandomIds;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Hands out the ids that a case wants, then random ones. */
final class ScriptedIds implements IdGenerator {
  private final IdGenerator random = new RandomIds();
  private final Queue<String> next = new ConcurrentLinkedQueue<>();

  void expect(List<String> ids) {
    next.clear();
    next.addAll(ids);
  }

  @Override
  public String newId() {
    var id = next.poll();
    return id == null ? random.newId() : id;
  }
}
