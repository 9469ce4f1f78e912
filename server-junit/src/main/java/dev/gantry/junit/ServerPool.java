package dev.gantry.junit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The servers of a test run. A start takes seconds and a new workspace milliseconds, so that a test
 * class takes over the server of one that is done. Classes that run at once have one each.
 */
final class ServerPool implements AutoCloseable {
  private final Map<ServerSettings, Deque<RunningServer>> idle = new HashMap<>();
  private final List<RunningServer> all = new ArrayList<>();

  RunningServer take(ServerSettings settings) {
    RunningServer waiting = poll(settings);
    if (waiting != null) {
      return waiting;
    }
    RunningServer started = settings.start();
    synchronized (this) {
      all.add(started);
    }
    return started;
  }

  synchronized void giveBack(ServerSettings settings, RunningServer server) {
    idle.computeIfAbsent(settings, key -> new ArrayDeque<>()).push(server);
  }

  private synchronized @Nullable RunningServer poll(ServerSettings settings) {
    Deque<RunningServer> waiting = idle.get(settings);
    return waiting == null ? null : waiting.poll();
  }

  @Override
  public synchronized void close() {
    all.forEach(RunningServer::close);
  }
}
