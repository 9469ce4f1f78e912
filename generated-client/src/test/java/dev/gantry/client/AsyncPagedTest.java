package dev.gantry.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gantry.client.error.ForbiddenException;
import dev.gantry.client.model.Message;
import dev.gantry.client.paging.AsyncPaged;
import dev.gantry.client.retry.RetryPolicy;
import dev.gantry.client.transport.Transport;
import dev.gantry.client.transport.TransportAnswer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AsyncPagedTest {
  @RegisterExtension final StubServer server = new StubServer();

  private final ListServer list = new ListServer();
  private final List<String> seen = new ArrayList<>();

  @Test
  void shouldShowTheWholeListPageByPage() {
    list.holds(1, 250);

    CompletableFuture<Void> reading = pinned(list).forEach(it -> seen.add(it.getId()));

    assertThat(reading).isCompleted();
    assertThat(seen).isEqualTo(list.ids);
    assertThat(list.asked).containsExactly("0/100", "100/100", "200/100");
  }

  @Test
  void shouldReadTheWholeListIntoMemory() {
    list.holds(1, 250);

    assertThat(pinned(list).toList().join())
        .extracting(Message::getId)
        .containsExactlyElementsOf(list.ids);
  }

  @Test
  void shouldAskForNoMoreThanIsWanted() {
    list.holds(1, 250);

    CompletableFuture<Void> reading =
        pinned(list)
            .forEachWhile(
                it -> {
                  seen.add(it.getId());
                  return seen.size() < 7;
                });

    assertThat(reading).isCompleted();
    assertThat(seen).hasSize(7);
    assertThat(list.asked).hasSize(1);
  }

  @Test
  void shouldGiveEachEntryOnceWhileOthersComeAndGo() {
    list.holds(1, 250);
    list.beforeAnswer = () -> list.ids.removeAll(ListServer.numbers(list.asked.size() * 3, 2));

    pinned(list).forEach(it -> seen.add(it.getId()));

    assertThat(seen).doesNotHaveDuplicates().containsAll(list.ids);
  }

  @Test
  void shouldReadAListOfAnyLength() {
    list.holds(1, 20_000);
    list.limit = 1;

    assertThat(pinned(list).forEach(it -> seen.add(it.getId()))).isCompleted();
    assertThat(seen).hasSize(20_000);
  }

  @Test
  void shouldTakeSizeAndStartFromTheCall() {
    list.holds(1, 25);

    client(list).chat().getPinnedMessagesAll("r1", q -> q.count(10).offset(5)).toList();

    assertThat(list.asked).containsExactly("5/10", "15/10", "25/10");
  }

  @Test
  void shouldFailWithWhatACallFailsWith() {
    server.answersEverything(403, "{\"success\": false, \"error\": \"unauthorized\"}");

    CompletableFuture<?> reading =
        server.client().build().async().chat().getPinnedMessagesAll("r1").toList();

    assertThatThrownBy(reading::join)
        .isInstanceOf(CompletionException.class)
        .hasCauseInstanceOf(ForbiddenException.class);
  }

  @Test
  void shouldFailWithWhatTheProgramThrowsAndAskNoFurther() {
    list.holds(1, 250);
    IllegalStateException full = new IllegalStateException("the disk is full");

    CompletableFuture<Void> reading =
        pinned(list)
            .forEach(
                it -> {
                  throw full;
                });

    assertThatThrownBy(reading::join).hasCause(full);
    assertThat(list.asked).hasSize(1);
  }

  @Test
  void shouldBreakOffTheRequestWhereTheReadingIsCancelled() {
    List<CompletableFuture<TransportAnswer>> requests = new ArrayList<>();
    Transport slow =
        request -> {
          requests.add(new CompletableFuture<>());
          return requests.get(requests.size() - 1);
        };
    CompletableFuture<List<Message>> whole = pinned(slow).toList();
    requests.get(0).complete(answer("{\"messages\": [{\"_id\": \"m1\"}], \"total\": 2}"));

    whole.cancel(true);

    assertThat(requests).hasSize(2);
    assertThat(requests.get(1)).isCancelled();
  }

  @Test
  void shouldShowNothingAfterACancellation() {
    CompletableFuture<TransportAnswer> request = new CompletableFuture<>();
    List<CompletableFuture<Void>> reading = new ArrayList<>();
    reading.add(
        pinned(sent -> request)
            .forEach(
                it -> {
                  seen.add(it.getId());
                  reading.get(0).cancel(true);
                }));

    request.complete(
        answer("{\"messages\": [{\"_id\": \"m1\"}, {\"_id\": \"m2\"}], \"total\": 2}"));

    assertThat(reading.get(0)).isCancelled();
    assertThat(seen).containsExactly("m1");
  }

  private AsyncPaged<Message> pinned(Transport transport) {
    return client(transport).chat().getPinnedMessagesAll("r1");
  }

  private AsyncRocketChatClient client(Transport transport) {
    return server.client().transport(transport).retries(RetryPolicy.never()).build().async();
  }

  private static TransportAnswer answer(String json) {
    return new TransportAnswer(200, Map.of(), json.getBytes());
  }
}
