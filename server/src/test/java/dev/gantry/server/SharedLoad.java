package dev.gantry.server;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** People who write into one room by several servers, and what the servers have acknowledged. */
final class SharedLoad implements AutoCloseable {

  /** In a text, whom it mentions. */
  static final String MENTION = "@reader";

  private static final List<String> EMOJIS =
      List.of("grinning", "smile", "joy", "wink", "cry", "clap", "wave", "fire", "rocket", "tada");

  private final String roomId;
  private final String sharedId;
  private final Map<String, String> texts = new ConcurrentHashMap<>();
  private final Set<String> reactions = ConcurrentHashMap.newKeySet();
  private final Set<String> unanswered = ConcurrentHashMap.newKeySet();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<Future<?>> writers = new ArrayList<>();
  private final CountDownLatch before;
  private final CountDownLatch after;

  private volatile boolean stopped;

  /**
   * @param sharedId the message that everybody reacts and replies to
   * @param goal how many acknowledged calls are waited for, both times
   */
  SharedLoad(String roomId, String sharedId, int goal) {
    this.roomId = roomId;
    this.sharedId = sharedId;
    this.before = new CountDownLatch(goal);
    this.after = new CountDownLatch(2 * goal);
  }

  /** Lets somebody write until the load stops, or until nobody answers. */
  void begin(String name, ApiCaller writer) {
    writers.add(threads.submit(() -> write(name, writer)));
  }

  /** Waits until enough has been acknowledged the first time. */
  void awaitHalf() throws InterruptedException {
    await(before);
  }

  /** Waits until enough has been acknowledged again, and stops. */
  void finish() throws InterruptedException, ExecutionException {
    await(after);
    stopped = true;
    for (Future<?> writer : writers) {
      writer.get();
    }
  }

  /** Texts of acknowledged messages, by id. */
  Map<String, String> texts() {
    return texts;
  }

  /** Acknowledged reactions, as emoji and name. */
  Set<String> reactions() {
    return reactions;
  }

  /** First words of texts that may be stored or not, since the server died before its answer. */
  Set<String> unanswered() {
    return unanswered;
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }

  private void await(CountDownLatch enough) throws InterruptedException {
    while (!enough.await(100, TimeUnit.MILLISECONDS)) {
      if (writers.stream().allMatch(Future::isDone)) {
        throw new AssertionError("nobody writes any more; acknowledged: " + texts.size());
      }
    }
  }

  private void write(String name, ApiCaller writer) {
    for (int i = 0; !stopped; i++) {
      String text = name + "-" + i;
      try {
        switch (i % 5) {
          case 0 -> send(writer, text, "");
          case 1 -> send(writer, text + " " + MENTION, "");
          case 2 -> post(writer, text);
          case 3 -> react(writer, name, EMOJIS.get(i / 5 % EMOJIS.size()));
          default -> send(writer, text, ",\"tmid\":\"" + sharedId + "\"");
        }
      } catch (UncheckedIOException killed) {
        unanswered.add(text);
        return;
      }
      before.countDown();
      after.countDown();
    }
  }

  private void send(ApiCaller writer, String text, String more) {
    String id = "id-" + first(text);
    String message =
        "{\"message\":{\"_id\":\"%s\",\"rid\":\"%s\",\"msg\":\"%s\"%s}}"
            .formatted(id, roomId, text, more);
    require(writer.post("chat.sendMessage", message));
    texts.put(id, text);
  }

  private void post(ApiCaller writer, String text) {
    String body = "{\"roomId\":\"%s\",\"text\":\"%s\"}".formatted(roomId, text);
    Answer answer = require(writer.post("chat.postMessage", body));
    texts.put(answer.json().at("/message/_id").asString(), text);
  }

  private void react(ApiCaller writer, String name, String emoji) {
    String body =
        "{\"messageId\":\"%s\",\"emoji\":\"%s\",\"shouldReact\":true}".formatted(sharedId, emoji);
    require(writer.post("chat.react", body));
    reactions.add(":" + emoji + ": " + name);
  }

  /** What a text is known by. */
  static String first(String text) {
    return text.split(" ", 2)[0];
  }

  private static Answer require(Answer answer) {
    if (answer.status() != 200) {
      throw new AssertionError("not acknowledged: " + answer.body());
    }
    return answer;
  }
}
