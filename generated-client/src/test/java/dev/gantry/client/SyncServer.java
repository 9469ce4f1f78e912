package dev.gantry.client;

import dev.gantry.client.transport.Transport;
import dev.gantry.client.transport.TransportAnswer;
import dev.gantry.client.transport.TransportRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/** Answers {@code chat.syncMessages} as Rocket.Chat documents it. */
final class SyncServer implements Transport {
  private final Map<String, Entry> messages = new HashMap<>();
  private final Map<String, Entry> removed = new HashMap<>();
  private final Map<Integer, Runnable> afterRequests = new HashMap<>();
  private int requests;
  boolean failsWithRemovals;
  int mostAtOnce = Integer.MAX_VALUE;

  void saves(String id, long sent, long updated) {
    messages.put(id, new Entry(id, sent, updated));
  }

  void removes(String id, long time) {
    messages.remove(id);
    removed.put(id, new Entry(id, time, time));
  }

  int requests() {
    return requests;
  }

  void afterRequest(int number, Runnable event) {
    afterRequests.put(number, event);
  }

  @Override
  public CompletableFuture<TransportAnswer> send(TransportRequest request) {
    Map<String, String> query =
        Arrays.stream(request.url().getQuery().split("&"))
            .map(it -> it.split("=", 2))
            .collect(Collectors.toMap(it -> it[0], it -> it[1]));
    boolean updates = query.get("type").equals("UPDATED");
    boolean fails = !updates && failsWithRemovals;
    String json = fails ? "{}" : answer(query, updates);
    requests++;
    afterRequests.getOrDefault(requests, () -> {}).run();
    return CompletableFuture.completedFuture(
        new TransportAnswer(fails ? 500 : 200, Map.of(), json.getBytes(StandardCharsets.UTF_8)));
  }

  private String answer(Map<String, String> query, boolean updates) {
    boolean forward = query.containsKey("next");
    long cursor = Long.parseLong(query.get(forward ? "next" : "previous"));
    int count = Math.min(mostAtOnce, Integer.parseInt(query.get("count")));
    Comparator<Entry> byStamp = Comparator.comparingLong(Entry::stamp);
    List<Entry> found =
        (updates ? messages : removed)
            .values().stream()
                .filter(it -> forward ? it.stamp > cursor : it.stamp < cursor)
                .sorted(forward ? byStamp : byStamp.reversed())
                .toList();
    List<Entry> page = found.subList(0, Math.min(count, found.size()));
    boolean more = found.size() > page.size();
    String next = forward && more ? "\"" + page.get(page.size() - 1).stamp + "\"" : "null";
    String entries = page.stream().map(it -> it.json(updates)).collect(Collectors.joining(","));
    return "{\"result\": {\"updated\": [%s], \"deleted\": [%s], \"cursor\": {\"next\": %s}}}"
        .formatted(updates ? entries : "", updates ? "" : entries, next);
  }

  private record Entry(String id, long sent, long stamp) {

    String json(boolean updated) {
      return updated
          ? "{\"_id\": \"%s\", \"ts\": \"%s\", \"_updatedAt\": \"%s\"}"
              .formatted(id, Instant.ofEpochMilli(sent), Instant.ofEpochMilli(stamp))
          : "{\"_id\": \"%s\", \"_deletedAt\": \"%s\"}".formatted(id, Instant.ofEpochMilli(stamp));
    }
  }
}
