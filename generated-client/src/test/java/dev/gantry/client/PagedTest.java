package dev.gantry.client;

import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.gantry.client.error.ForbiddenException;
import dev.gantry.client.model.Message;
import dev.gantry.client.paging.Paged;
import dev.gantry.client.retry.RetryPolicy;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PagedTest {
  @RegisterExtension final StubServer server = new StubServer();

  private final ListServer list = new ListServer();

  @Test
  void shouldGiveTheWholeListPageByPage() {
    list.holds(1, 250);

    assertThat(ids(pinned().stream().toList())).isEqualTo(list.ids);
    assertThat(list.asked).containsExactly("0/100", "100/100", "200/100");
  }

  @Test
  void shouldFetchNoMoreThanIsRead() {
    list.holds(1, 250);

    assertThat(pinned().stream().limit(100)).hasSize(100);
    assertThat(list.asked).hasSize(1);
    pinned().stream();
    assertThat(list.asked).hasSize(1);
  }

  @Test
  void shouldGoOnWhereTheServerGivesSmallerPages() {
    list.holds(1, 25);
    list.limit = 10;

    assertThat(pinned().toList()).hasSize(25);
    assertThat(list.asked).containsExactly("0/100", "10/100", "20/100");
  }

  @Test
  void shouldTakeSizeAndStartFromTheCall() {
    list.holds(1, 25);

    Paged<Message> paged = client().chat().getPinnedMessagesAll("r1", q -> q.count(10).offset(5));

    assertThat(paged.toList()).hasSize(20);
    assertThat(list.asked).containsExactly("5/10", "15/10", "25/10");
  }

  @Test
  void shouldGiveEachEntryOnceWhileNewOnesArrive() {
    list.holds(1, 250);
    list.beforeAnswer = () -> list.ids.add(0, "new " + list.asked.size());

    List<String> found = ids(pinned().toList());

    assertThat(found).doesNotHaveDuplicates().containsAll(ListServer.numbers(1, 250));
  }

  @Test
  void shouldMissNothingWhileOthersGo() {
    list.holds(1, 250);
    list.beforeAnswer = () -> list.ids.removeAll(ListServer.numbers(list.asked.size() * 3, 2));

    List<String> found = ids(pinned().toList());

    assertThat(found).doesNotHaveDuplicates().containsAll(list.ids);
  }

  @Test
  void shouldNotBelieveATotalThatIsTooSmall() {
    list.holds(1, 250);
    list.total = 100;

    assertThat(pinned().toList()).hasSize(250);
  }

  @Test
  void shouldEndWhereTheTotalIsTooLarge() {
    list.holds(1, 5);
    list.total = 1_000;

    assertThat(pinned().toList()).hasSize(5);
  }

  @Test
  void shouldEndWhereTheServerDoesNotKnowOffsets() {
    server.answersEverything(
        200, "{\"receipts\": [{\"_id\": \"r1\"}, {\"_id\": \"r2\"}], \"success\": true}");

    assertThat(server.client().build().chat().getMessageReadReceiptsAll("m1").toList()).hasSize(2);

    server.http.verify(2, getRequestedFor(anyUrl()));
  }

  @Test
  void shouldStartAnewWithEachIterator() {
    list.holds(1, 3);
    Paged<Message> paged = pinned();
    Iterator<Message> first = paged.iterator();
    first.next();
    list.ids.add("4");

    assertThat(ids(paged.toList())).containsExactly("1", "2", "3", "4");
    assertThat(first.hasNext()).isTrue();
  }

  @Test
  void shouldThrowWhatACallThrows() {
    server.answersEverything(403, "{\"success\": false, \"error\": \"unauthorized\"}");
    Paged<Message> paged = server.client().build().chat().getPinnedMessagesAll("r1");

    assertThatExceptionOfType(ForbiddenException.class).isThrownBy(paged::toList);
  }

  @Test
  void shouldSendTheOtherParametersWithEveryPage() {
    server.answersEverything(200, "{\"messages\": [], \"total\": 0, \"success\": true}");

    server.client().build().chat().getPinnedMessagesAll("r1", q -> q.sort("{\"ts\":1}")).toList();

    server.http.verify(
        getRequestedFor(anyUrl())
            .withQueryParam("roomId", equalTo("r1"))
            .withQueryParam("sort", equalTo("{\"ts\":1}")));
  }

  private Paged<Message> pinned() {
    return client().chat().getPinnedMessagesAll("r1");
  }

  private RocketChatClient client() {
    return server.client().transport(list).retries(RetryPolicy.never()).build();
  }

  private static List<String> ids(List<Message> messages) {
    return messages.stream().map(Message::getId).toList();
  }
}
