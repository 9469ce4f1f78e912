package dev.gantry.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.gantry.client.transport.Transport;
import dev.gantry.client.transport.TransportAnswer;
import dev.gantry.client.transport.TransportRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A list of messages that may change before every page. */
final class ListServer implements Transport {
  final List<String> ids = new ArrayList<>();
  final List<String> asked = new ArrayList<>();
  int limit = Integer.MAX_VALUE;
  int total = -1;
  Runnable beforeAnswer = () -> {};

  void holds(int first, int count) {
    ids.addAll(numbers(first, count));
  }

  static List<String> numbers(int first, int count) {
    return IntStream.range(first, first + count).mapToObj(String::valueOf).toList();
  }

  @Override
  public CompletableFuture<TransportAnswer> send(TransportRequest request) {
    Map<String, String> query =
        Arrays.stream(request.url().getQuery().split("&"))
            .map(it -> it.split("=", 2))
            .collect(Collectors.toMap(it -> it[0], it -> it[1]));
    asked.add(query.get("offset") + "/" + query.get("count"));
    beforeAnswer.run();
    int offset = Integer.parseInt(query.get("offset"));
    int count = Math.min(limit, Integer.parseInt(query.get("count")));
    String messages =
        ids.stream()
            .skip(offset)
            .limit(count)
            .map(id -> "{\"_id\": \"" + id + "\"}")
            .collect(Collectors.joining(","));
    String page =
        "{\"messages\": [%s], \"total\": %d, \"success\": true}"
            .formatted(messages, total < 0 ? ids.size() : total);
    return CompletableFuture.completedFuture(
        new TransportAnswer(200, Map.of(), page.getBytes(UTF_8)));
  }
}
