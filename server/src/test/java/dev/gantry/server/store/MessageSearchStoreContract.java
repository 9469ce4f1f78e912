package dev.gantry.server.store;

import static dev.gantry.server.store.SampleRecords.NOON;
import static dev.gantry.server.store.SampleRecords.message;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.gantry.server.message.Message;
import dev.gantry.server.message.MessageBuilder;
import dev.gantry.server.message.MessageStore;
import dev.gantry.server.search.MessageSearchStore;
import dev.gantry.server.search.SearchScope;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a {@link MessageSearchStore} must do. */
public abstract class MessageSearchStoreContract {

  private static final Instant LATER = NOON.plusSeconds(1_000);

  private String room;
  private int stored;

  protected abstract MessageSearchStore search();

  protected abstract MessageStore messages();

  /** Makes a room and gives its id. */
  protected abstract String newRoom(String name);

  @BeforeEach
  void makeRoom() {
    room = newRoom("library");
  }

  static Stream<Arguments> texts() {
    return Stream.of(
        arguments("running in the park", "run", true),
        arguments("the runs of Beethoven", "RUNNING", true),
        arguments("the runner", "run", false),
        arguments("rune", "run", false),
        arguments("ponies", "pony", true),
        arguments("relational", "relation", true),
        arguments("hopefulness", "hopeful", true),
        arguments("a café, please", "CAFE", true),
        arguments("cafe", "café", true),
        arguments("c\u0327a va", "\u00e7a", true),
        arguments("\u0413\u043e\u0440\u043e\u0434", "\u0433\u043e\u0440\u043e\u0434", true),
        arguments("\u043c\u043e\u0439", "\u043c\u043e\u0438", false),
        arguments("don't", "don", true),
        arguments("v2.17", "17", true),
        arguments("snake_case", "snake", true),
        arguments("100%", "100", true),
        arguments("sale", "sale*", true),
        arguments("the", "the", true),
        arguments("something", "thing", false),
        arguments("", "x", false));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void shouldFindAWordInAnyFormThatTheStemmerTakesForTheSame(
      String text, String word, boolean found) {
    insert("m", text);

    assertThat(ids(found(0, 10, word))).isEqualTo(found ? List.of("m") : List.of());
    assertThat(search().matchedWords(room, List.of(word), List.of("m")))
        .isEqualTo(found ? Map.of("m", 1) : Map.of());
  }

  @Test
  void shouldFindWhatHasAnyOfTheWordsNewestFirst() {
    insert("one", "apples");
    insert("two", "pears and apples");
    insert("three", "plums");
    insert("four", "a pear");

    assertThat(ids(found(0, 10, "apple", "pear"))).containsExactly("four", "two", "one");
    assertThat(ids(found(1, 1, "apple", "pear"))).containsExactly("two");
    assertThat(ids(search().find(scope(true, "apple", "pear"), 0, 2)))
        .containsExactly("one", "two");
    assertThat(ids(found(0, 10, "cherry"))).isEmpty();
  }

  @Test
  void shouldCountTheWordsOfEachMessageThatIsAskedFor() {
    insert("one", "apples, apples and apples");
    insert("two", "pears and apples");
    insert("three", "pears and plums");

    assertThat(search().matchedWords(room, List.of("apple", "pear"), List.of("one", "two", "no")))
        .isEqualTo(Map.of("one", 1, "two", 2));
  }

  @Test
  void shouldGoThroughTheWholeRoomWhereNoWordsAreGiven() {
    insert("one", "apples");
    insert("two", "");
    insert("three", "plums");

    assertThat(ids(found(0, 10))).containsExactly("three", "two", "one");
    assertThat(ids(found(1, 1))).containsExactly("two");
    assertThat(ids(search().find(scope(true), 0, 2))).containsExactly("one", "two");
  }

  @Test
  void shouldKeepToTheTimeAndTheRoom() {
    insert("first", "apple");
    insert("second", "apple");
    insert("third", "apple");
    String other = newRoom("other");
    messages().insert(message("elsewhere", other, NOON));
    Instant second = NOON.plusSeconds(1);

    for (List<String> words : List.of(List.of("apple"), List.<String>of())) {
      SearchScope span = new SearchScope(room, words, second, NOON.plusSeconds(2), false);
      assertThat(ids(search().find(span, 0, 10))).containsExactly("second");
    }
    assertThat(search().matchedWords(other, List.of("apple"), List.of("first"))).isEmpty();
  }

  @Test
  void shouldNeverFindWhatIsHiddenOrRemoved() {
    Message hidden = insert("hidden", "apple");
    messages().update(MessageBuilder.builder(hidden).hidden(true).build());
    messages().moveToTrash(insert("trash", "apple"), LATER);
    Message marker = insert("marker", "apple");
    messages().update(MessageBuilder.builder(marker).systemType("rm").build());
    messages()
        .insert(
            MessageBuilder.builder(message("copy", room, NOON)).text("apple").hidden(true).build());

    assertThat(ids(found(0, 10, "apple"))).isEmpty();
    assertThat(ids(found(0, 10))).isEmpty();
  }

  @Test
  void shouldFollowAnEdit() {
    Message message = insert("m", "apples");

    messages().update(MessageBuilder.builder(message).text("pears").build());

    assertThat(ids(found(0, 10, "apple"))).isEmpty();
    assertThat(ids(found(0, 10, "pear"))).containsExactly("m");
  }

  @Test
  void shouldFindNothingInARoomThatIsDeleted() {
    insert("m", "apples");

    messages().deleteByRoom(room);

    assertThat(ids(found(0, 10, "apple"))).isEmpty();
    assertThat(ids(found(0, 10))).isEmpty();
  }

  private Message insert(String id, String text) {
    Message message = message(id, room, NOON.plusSeconds(stored++));
    return messages().insert(MessageBuilder.builder(message).text(text).build()).orElseThrow();
  }

  private List<Message> found(int skip, int limit, String... words) {
    return search().find(scope(false, words), skip, limit);
  }

  private SearchScope scope(boolean oldestFirst, String... words) {
    return new SearchScope(room, List.of(words), NOON, LATER, oldestFirst);
  }

  private static List<String> ids(List<Message> messages) {
    return messages.stream().map(Message::id).toList();
  }
}
