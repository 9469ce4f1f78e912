package dev.gantry.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.gantry.client.error.ServerErrorException;
import dev.gantry.client.model.Message;
import dev.gantry.client.retry.RetryPolicy;
import dev.gantry.client.sync.RoomPoller;
import dev.gantry.client.sync.RoomUpdates;
import dev.gantry.client.sync.SyncPosition;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RoomPollerTest {
  private static final long T = 1_700_000_000_000L;

  private final SyncServer server = new SyncServer();
  private final RocketChatClient client =
      RocketChatClient.builder()
          .baseUrl("http://localhost:3000")
          .transport(server)
          .retries(RetryPolicy.never())
          .build();

  @Test
  void shouldTellOnlyWhatHappensFromNowOn() {
    server.saves("old", T, T);
    RoomPoller poller = client.follow("r1");
    assertThat(poller.poll().isEmpty()).isTrue();

    server.saves("new", T + 1, T + 1);
    server.saves("old", T, T + 2);
    RoomUpdates news = poller.poll();

    assertThat(ids(news.created())).containsExactly("new");
    assertThat(ids(news.changed())).containsExactly("old");
    assertThat(poller.poll().isEmpty()).isTrue();
  }

  @Test
  void shouldTellOfTheFirstMessageOfAnEmptyRoom() {
    RoomPoller poller = client.follow("r1");

    server.saves("m1", T, T);

    assertThat(ids(poller.poll().created())).containsExactly("m1");
  }

  @Test
  void shouldNotSwallowWhatArrivesWhileItBegins() {
    server.saves("old", T, T);
    server.afterRequest(2, () -> server.saves("new", T + 1, T + 1));

    RoomPoller poller = client.follow("r1");

    assertThat(ids(poller.poll().created())).containsExactly("new");
  }

  @Test
  void shouldTellWhatWasRemoved() {
    RoomPoller poller = client.follow("r1");

    server.removes("m1", T);

    assertThat(ids(poller.poll().deleted())).containsExactly("m1");
    assertThat(poller.poll().isEmpty()).isTrue();
  }

  @Test
  void shouldTellEverythingThatTakesManyPages() {
    RoomPoller poller = client.follow("r1");
    for (int i = 0; i < 250; i++) {
      server.saves("m" + i, T + i, T + i);
    }

    assertThat(poller.poll().created()).hasSize(250);
  }

  @Test
  void shouldTellEverythingOfOneMillisecondThatTakesManyPages() {
    RoomPoller poller = client.follow("r1");
    for (int i = 0; i < 350; i++) {
      server.saves("m" + i, T, T);
    }

    assertThat(poller.poll().created()).hasSize(350);
  }

  @Test
  void shouldTellWhatTheServerShowsLaterThanAYoungerChange() {
    RoomPoller poller = client.follow("r1");
    server.saves("young", T + 2_000, T + 2_000);
    poller.poll();

    server.saves("late", T, T);

    assertThat(ids(poller.poll().created())).containsExactly("late");
  }

  @Test
  void shouldTellAllOfItAfterALookThatFailed() {
    RoomPoller poller = client.follow("r1");
    server.saves("m1", T, T);
    server.removes("m2", T);
    server.failsWithRemovals = true;
    assertThatExceptionOfType(ServerErrorException.class).isThrownBy(poller::poll);

    server.failsWithRemovals = false;
    RoomUpdates news = poller.poll();

    assertThat(ids(news.created())).containsExactly("m1");
    assertThat(ids(news.deleted())).containsExactly("m2");
  }

  @Test
  void shouldGoOnWhereAnotherOneStopped() {
    RoomPoller before = client.follow("r1");
    server.saves("m1", T, T);
    before.poll();
    SyncPosition kept = SyncPosition.parse(before.position().toString());

    server.saves("m2", T + 60_000, T + 60_000);
    server.saves("m0", T - 60_000, T + 60_001);
    RoomUpdates news = client.follow("r1", kept).poll();

    assertThat(ids(news.created())).contains("m2");
    assertThat(ids(news.changed())).containsExactly("m0");
  }

  @Test
  void shouldTellAMessageThatChangesAgainAndAgainEachTime() {
    RoomPoller poller = client.follow("r1");
    List<String> told = new ArrayList<>();
    server.saves("m1", T, T);
    told.addAll(ids(poller.poll().created()));

    for (int i = 1; i <= 3; i++) {
      server.saves("m1", T, T + i * 10_000L);
      told.addAll(ids(poller.poll().changed()));
    }

    assertThat(told).containsExactly("m1", "m1", "m1", "m1");
  }

  @Test
  void shouldGiveTheWholeHistoryOnceAndPageByPage() {
    for (int i = 0; i < 150; i++) {
      server.saves("m" + i, T + i, T + i);
    }
    for (int i = 150; i < 350; i++) {
      server.saves("m" + i, T, T + 150);
    }

    assertThat(client.history("r1").stream().map(Message::getId).distinct()).hasSize(350);
    assertThat(client.history("r1")).hasSize(350);
    int soFar = server.requests();
    assertThat(client.history("r1").stream().limit(100)).hasSize(100);
    assertThat(server.requests() - soFar).isEqualTo(1);
  }

  @Test
  void shouldReadOnWhereTheServerGivesFewerThanAskedFor() {
    server.mostAtOnce = 50;
    for (int i = 0; i < 170; i++) {
      server.saves("m" + i, T + i / 40, T + i / 40);
    }

    assertThat(client.history("r1")).hasSize(170);
  }

  @Test
  void shouldSayThatMoreThanTheServerGivesHaveOneTime() {
    server.mostAtOnce = 50;
    for (int i = 0; i < 60; i++) {
      server.saves("m" + i, T, T);
    }

    assertThatIllegalStateException()
        .isThrownBy(() -> client.history("r1").forEach(it -> {}))
        .withMessageStartingWith("More messages than the server gives at once (50) have the time ");
  }

  @Test
  void shouldRefuseATextThatIsNoPosition() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SyncPosition.parse("yesterday"))
        .withMessage("Not a position in a room: yesterday");
  }

  private static List<String> ids(List<Message> messages) {
    return messages.stream().map(Message::getId).toList();
  }
}
