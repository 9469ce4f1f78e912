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
import dev.gantry.server.search.SearchTest;
import dev.gantry.server.search.TestedPageBuilder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;
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

  /** Removes a room without its messages. */
  protected abstract void deleteRoom(String id);

  /** Does work that stores many messages, as one unit. */
  protected abstract void inUnit(Runnable work);

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

  @Test
  void shouldFindNothingInANewRoomOfWhatADeletedOneSaid() {
    String diary = newRoom("diary");
    messages().insert(saying("mine", diary, "apples"));

    inUnit(
        () -> {
          deleteRoom(diary);
          messages().deleteByRoom(diary);
        });
    messages().insert(saying("private", room, "pears"));

    String next = newRoom("next");
    SearchScope scope = new SearchScope(next, List.of("apple"), NOON, LATER, false);
    assertThat(search().find(scope, 0, 10)).isEmpty();
    messages().insert(saying("own", next, "cherries"));
    assertThat(search().find(scope, 0, 10)).isEmpty();
    assertThat(search().matchedWords(next, List.of("apple"), List.of("own"))).isEmpty();
  }

  private static Message saying(String id, String roomId, String text) {
    return MessageBuilder.builder(message(id, roomId, NOON)).text(text).build();
  }

  @Test
  void shouldKeepTheOrderOfTimeInWhateverOrderMessagesWereStored() {
    Random random = new Random(5);
    List<Integer> seconds =
        new ArrayList<>(IntStream.range(0, 60).map(i -> 10 * i).boxed().toList());
    // First a little beside their place, then anywhere.
    seconds.subList(0, 40).sort(Comparator.comparingInt(second -> second + random.nextInt(30)));
    assertOrdered(seconds.subList(0, 40));
    Collections.shuffle(seconds.subList(40, 60), random);
    assertOrdered(seconds.subList(40, 60));
  }

  private final Set<Integer> said = new TreeSet<>();

  private void assertOrdered(List<Integer> seconds) {
    for (int second : seconds) {
      said.add(second);
      Message message = message("at " + second, room, NOON.plusSeconds(second));
      messages().insert(MessageBuilder.builder(message).text("apple").build());
    }
    List<String> oldestFirst = said.stream().map(second -> "at " + second).toList();
    List<String> newestFirst = new ArrayList<>(oldestFirst);
    Collections.reverse(newestFirst);
    for (int skip = 0; skip < newestFirst.size(); skip += 7) {
      int end = Math.min(newestFirst.size(), skip + 3);
      assertThat(ids(found(skip, 3, "apple"))).isEqualTo(newestFirst.subList(skip, end));
      assertThat(ids(search().find(scope(true, "apple"), skip, 3)))
          .isEqualTo(oldestFirst.subList(skip, end));
    }
    for (int from = 0; from < 300; from += 45) {
      Instant start = NOON.plusSeconds(from);
      Instant end = start.plusSeconds(95);
      List<String> expected =
          newestFirst.stream()
              .filter(id -> isWithin(NOON.plusSeconds(Long.parseLong(id.substring(3))), start, end))
              .toList();
      SearchScope days = new SearchScope(room, List.of("apple"), start, end, false);
      assertThat(ids(search().find(days, 0, 100))).isEqualTo(expected);
    }
  }

  private static boolean isWithin(Instant time, Instant start, Instant end) {
    return !time.isBefore(start) && time.isBefore(end);
  }

  @Test
  void shouldKeepTheOrderOfTimeWhereAMessageIsMovedOrShownAgain() {
    Message moved = insert("moved", "apple");
    insert("second", "apple");
    Message hidden = insert("hidden", "apple");
    Message again = messages().update(MessageBuilder.builder(hidden).hidden(true).build());
    insert("fourth", "apple");

    messages().update(MessageBuilder.builder(moved).createdAt(NOON.plusSeconds(50)).build());
    messages().update(MessageBuilder.builder(again).hidden(null).createdAt(NOON).build());

    assertThat(ids(found(0, 1, "apple"))).containsExactly("moved");
    assertThat(ids(found(1, 3, "apple"))).containsExactly("fourth", "second", "hidden");
  }

  static Stream<Arguments> tests() {
    Predicate<String> long6 = text -> text.length() == 6;
    Predicate<Message> odd = message -> message.id().startsWith("odd");
    return Stream.of(
        arguments(new SearchTest(long6, null), List.of("odd apples", "even apples", "odd cherry")),
        arguments(new SearchTest(null, odd), List.of("odd apples", "odd plum", "odd cherry")),
        arguments(new SearchTest(long6, odd), List.of("odd apples", "odd cherry")));
  }

  @ParameterizedTest
  @MethodSource("tests")
  void shouldGiveThePageOfThoseThatPassATest(SearchTest test, List<String> expected) {
    insert("odd cherry", "cherry");
    insert("even apples", "apples");
    insert("odd plum", "plum");
    insert("even nothing", "");
    insert("odd apples", "apples");

    assertThat(ids(tested(test, 0, 10))).isEqualTo(expected);
    assertThat(ids(tested(test, 1, 1))).isEqualTo(expected.subList(1, 2));
    assertThat(ids(tested(test, 0, 10, "apple")))
        .isEqualTo(expected.stream().filter(id -> id.endsWith("apples")).toList());
    TestedPageBuilder oldest = new TestedPageBuilder(test, 0, 1);
    search().test(scope(true), oldest);
    assertThat(ids(oldest.messages())).containsExactly("odd cherry");
  }

  @Test
  void shouldTestAllMessagesOfALargerRoomOnce() {
    for (int i = 0; i < 5_000; i += 500) {
      int first = i;
      inUnit(() -> IntStream.range(first, first + 500).forEach(n -> insertAt(NOON, n)));
    }
    List<String> seen = new ArrayList<>();
    SearchTest test = new SearchTest(text -> !seen.add(text), null);

    search().test(scope(false), new TestedPageBuilder(test, 0, 1));

    assertThat(seen).hasSize(5_000).doesNotHaveDuplicates();
  }

  @Test
  void shouldCountTheWordsOfMessagesThatLieFarApart() {
    insert("first", "text and pears");
    inUnit(() -> IntStream.range(0, 1_200).forEach(n -> insertAt(NOON, n)));
    insert("last", "text");

    assertThat(
            search()
                .matchedWords(room, List.of("text", "pear", "fig"), List.of("last", "first", "m5")))
        .isEqualTo(Map.of("first", 2, "last", 1, "m5", 1));
  }

  private void insertAt(Instant time, int number) {
    Message message = message("m" + number, room, time);
    messages().insert(MessageBuilder.builder(message).text("text " + number).build());
  }

  private List<Message> tested(SearchTest test, int skip, int limit, String... words) {
    TestedPageBuilder page = new TestedPageBuilder(test, skip, limit);
    search().test(scope(false, words), page);
    return page.messages();
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
