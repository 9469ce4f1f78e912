package dev.gantry.server.store.sqlite;

import static dev.gantry.server.store.SampleRecords.NOON;
import static dev.gantry.server.store.SampleRecords.channel;
import static dev.gantry.server.store.SampleRecords.message;
import static dev.gantry.server.store.SampleRecords.subscription;
import static dev.gantry.server.store.SampleRecords.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gantry.server.message.Message;
import dev.gantry.server.message.MessageBuilder;
import dev.gantry.server.room.RoomBuilder;
import dev.gantry.server.user.UserBuilder;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Records that are kept in memory are never older than the last commit. */
class RecordCacheTest {

  private static final Message MESSAGE = message("m1", "room", NOON);

  @TempDir Path folder;

  private Database database;
  private SqliteMessageStore messages;
  private SqliteUserStore users;
  private SqliteRoomStore rooms;
  private SqliteSubscriptionStore subscriptions;

  @BeforeEach
  void open() {
    database = Database.open(folder.resolve("gantry.db"));
    Documents documents = new Documents();
    messages = new SqliteMessageStore(database, documents);
    users = new SqliteUserStore(database, documents);
    rooms = new SqliteRoomStore(database, documents);
    subscriptions = new SqliteSubscriptionStore(database, documents);
    messages.insert(MESSAGE);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void shouldReadARecordOnce() {
    assertThat(messages.findById("m1").orElseThrow())
        .isSameAs(messages.findById("m1").orElseThrow());
  }

  @Test
  void shouldFindNothingWithoutAnId() {
    assertThat(messages.findById(null)).isEmpty();
    assertThat(users.findById(null)).isEmpty();
  }

  @Test
  void shouldShowAChangeOnceItIsCommitted() {
    messages.findById("m1");

    messages.update(withText("changed"));

    assertThat(text()).isEqualTo("changed");
  }

  @Test
  void shouldForgetWhatWasRemoved() {
    messages.findById("m1");

    messages.moveToTrash(MESSAGE, NOON);

    assertThat(messages.findById("m1")).isEmpty();
  }

  @Test
  void shouldForgetWhatWasRemovedWithItsRoom() {
    messages.findById("m1");

    messages.deleteByRoom("room");

    assertThat(messages.findById("m1")).isEmpty();
  }

  @Test
  void shouldNotKeepWhatWasReadBeforeAChangeThatIsCommittedMeanwhile() {
    RecordCache<String> cache = database.newCache();

    Optional<String> readBefore =
        cache.find(
            "m1",
            "m1",
            () -> {
              Optional<RecordCache.Decoded<String>> read = decoded(text());
              messages.update(withText("changed"));
              return read;
            });

    assertThat(readBefore).hasValue(MESSAGE.text());
    assertThat(cache.find("m1", "m1", () -> decoded(text()))).hasValue("changed");
  }

  @Test
  void shouldNotKeepWhatIsReadBeforeAChangeIsCommitted() {
    String meanwhile =
        database
            .writer()
            .write(
                () -> {
                  messages.update(withText("changed"));
                  return CompletableFuture.supplyAsync(this::text).join();
                });

    assertThat(meanwhile).isEqualTo(MESSAGE.text());
    assertThat(text()).isEqualTo("changed");
  }

  @Test
  void shouldShowAUnitItsOwnChange() {
    messages.findById("m1");

    String within =
        database
            .writer()
            .write(
                () -> {
                  messages.update(withText("changed"));
                  return text();
                });

    assertThat(within).isEqualTo("changed");
  }

  @Test
  void shouldKeepNothingOfAUnitThatIsUndone() {
    assertThatThrownBy(
            () ->
                database
                    .writer()
                    .run(
                        () -> {
                          messages.update(withText("changed"));
                          text();
                          throw new IllegalStateException();
                        }))
        .isInstanceOf(IllegalStateException.class);

    assertThat(text()).isEqualTo(MESSAGE.text());
  }

  @Test
  void shouldEndALoginWithItsToken() {
    login();

    users.removeLoginToken("ada-id", "hash");

    assertThat(isLoggedIn()).isFalse();
  }

  @Test
  void shouldEndALoginWithAllTokensOfItsAccount() {
    login();

    users.removeLoginTokens("ada-id");

    assertThat(isLoggedIn()).isFalse();
  }

  @Test
  void shouldEndALoginThatWasIssuedTooLongAgo() {
    login();

    assertThat(users.findByLoginToken("ada-id", "hash", NOON)).isEmpty();
    users.removeLoginTokensBefore("ada-id", NOON.plusMillis(1));
    assertThat(isLoggedIn()).isFalse();
  }

  @Test
  void shouldEndALoginWithItsAccount() {
    login();

    users.update(UserBuilder.builder(user("ada")).active(false).build());
    assertThat(isLoggedIn()).isFalse();
    users.update(user("ada"));
    assertThat(isLoggedIn()).isTrue();
    users.delete("ada-id");
    assertThat(isLoggedIn()).isFalse();
    assertThat(users.findById("ada-id")).isEmpty();
  }

  @Test
  void shouldShowTheNewDescriptionOfARoom() {
    rooms.insert(channel("general"));
    assertThat(topic()).isNull();

    rooms.update(RoomBuilder.builder(channel("general")).topic("changed").build());

    assertThat(topic()).isEqualTo("changed");
  }

  @Test
  void shouldForgetARoomThatWasRemoved() {
    rooms.insert(channel("general"));
    assertThat(rooms.findDescription("general-id")).isPresent();

    rooms.delete("general-id");

    assertThat(rooms.findDescription("general-id")).isEmpty();
  }

  @Test
  void shouldForgetAMemberWhoLeft() {
    join("ada", "grace");

    subscriptions.delete("general-id", "ada-id");

    assertThat(isMember("ada")).isFalse();
    assertThat(isMember("grace")).isTrue();
  }

  @Test
  void shouldForgetTheMembersOfARoomThatWasRemoved() {
    join("ada", "grace");

    subscriptions.deleteByRoom("general-id");

    assertThat(isMember("ada")).isFalse();
    assertThat(isMember("grace")).isFalse();
  }

  @Test
  void shouldKnowAMemberWhoComesBack() {
    join("ada");
    subscriptions.delete("general-id", "ada-id");
    assertThat(isMember("ada")).isFalse();

    join("ada");
  }

  private void join(String... usernames) {
    for (String username : usernames) {
      subscriptions.insert(subscription("general-id", username));
      assertThat(isMember(username)).isTrue();
    }
  }

  private boolean isMember(String username) {
    return subscriptions.isMember("general-id", username + "-id");
  }

  private String topic() {
    return rooms.findDescription("general-id").orElseThrow().topic();
  }

  private void login() {
    users.insert(user("ada"), null);
    users.addLoginToken("ada-id", "hash", NOON);
    assertThat(isLoggedIn()).isTrue();
    assertThat(users.findById("ada-id")).isPresent();
  }

  private boolean isLoggedIn() {
    return users.findByLoginToken("ada-id", "hash", NOON.minusMillis(1)).isPresent();
  }

  private String text() {
    return messages.findById("m1").orElseThrow().text();
  }

  private static Message withText(String text) {
    return MessageBuilder.builder(MESSAGE).text(text).build();
  }

  private static Optional<RecordCache.Decoded<String>> decoded(String text) {
    return Optional.of(new RecordCache.Decoded<>(text, text.length()));
  }
}
