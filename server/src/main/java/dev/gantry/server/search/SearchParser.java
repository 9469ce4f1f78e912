package dev.gantry.server.search;

import dev.gantry.server.message.Message;
import dev.gantry.server.user.User;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * Reads the search language of Rocket.Chat: {@code from:}, {@code mention:}, {@code has:star},
 * {@code has:pin}, {@code has:url}, {@code has:location}, {@code label:}, {@code file-desc:},
 * {@code file-title:}, {@code before:}, {@code after:} and {@code on:} a day as dd/mm/yyyy (in
 * UTC), {@code order:}, and {@code /regular expression/flags}. What is left is looked for in the
 * texts.
 */
final class SearchParser {

  private static final String NAME = "[\\w.-]+";
  private static final String DAY = "\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{4}";

  private final User caller;
  private final boolean alwaysContains;
  private final List<Predicate<Message>> tests = new ArrayList<>();
  private Predicate<String> textTest;
  private Instant from = Instant.ofEpochMilli(Long.MIN_VALUE / 2);
  private Instant until = Instant.ofEpochMilli(Long.MAX_VALUE / 2);
  private boolean oldestFirst;

  /**
   * @param alwaysContains whether words are looked for as they are, wherever they stand
   */
  SearchParser(User caller, boolean alwaysContains) {
    this.caller = caller;
    this.alwaysContains = alwaysContains;
  }

  SearchQuery parse(String roomId, String text) {
    OperatorParser operators = new OperatorParser(text);
    takePeople(operators);
    takeProperties(operators);
    takeDays(operators);
    operators.take(
        "order|sort",
        "asc\\w*|desc\\w*",
        order -> oldestFirst = order.toLowerCase(Locale.ROOT).startsWith("asc"));
    List<String> words = words(operators.rest());
    SearchTest test = test();
    return new SearchQuery(
        new SearchScope(roomId, words, from, until, oldestFirst),
        test,
        !operators.rest().isEmpty() && words.isEmpty() && test == null);
  }

  private SearchTest test() {
    Predicate<Message> ofMessage = tests.stream().reduce(Predicate::and).orElse(null);
    return textTest == null && ofMessage == null ? null : new SearchTest(textTest, ofMessage);
  }

  private void takePeople(OperatorParser operators) {
    List<String> authors = new ArrayList<>();
    operators.take("from", NAME, name -> authors.add(username(name)));
    if (!authors.isEmpty()) {
      tests.add(MessageTests.writtenBy(authors));
    }
    List<String> mentioned = new ArrayList<>();
    operators.take("mention", NAME, name -> mentioned.add(username(name)));
    if (!mentioned.isEmpty()) {
      tests.add(MessageTests.mentioning(mentioned));
    }
  }

  private void takeProperties(OperatorParser operators) {
    if (operators.takeFlag("has:star")) {
      tests.add(MessageTests.starredBy(caller.id()));
    }
    if (operators.takeFlag("has:pin|is:pinned")) {
      tests.add(MessageTests::isPinned);
    }
    if (operators.takeFlag("has:url|has:link")) {
      tests.add(MessageTests::hasLink);
    }
    if (operators.takeFlag("has:location|has:map")) {
      tests.add(MessageTests::hasLocation);
    }
    operators.take("label", "\\w+", text -> tests.add(MessageTests.attachmentWith("labels", text)));
    operators.take(
        "file-desc", "\\w+", text -> tests.add(MessageTests.attachmentWith("description", text)));
    operators.take(
        "file-title", "\\w+", text -> tests.add(MessageTests.attachmentWith("title", text)));
  }

  private void takeDays(OperatorParser operators) {
    operators.takeAs("before", DAY, SearchParser::day, day -> until = start(day));
    operators.takeAs("after", DAY, SearchParser::day, day -> from = start(day.plusDays(1)));
    operators.takeAs(
        "on",
        DAY,
        SearchParser::day,
        day -> {
          from = start(day);
          until = start(day.plusDays(1));
        });
  }

  private List<String> words(String text) {
    if (text.isEmpty()) {
      return List.of();
    }
    if (RegularExpression.is(text)) {
      textTest = RegularExpression.test(text);
      return List.of();
    }
    if (alwaysContains || Words.hasNoSpaces(text)) {
      textTest = MessageTests.containing(text);
      return List.of();
    }
    return Words.of(text);
  }

  private String username(String name) {
    String wanted = name.equalsIgnoreCase("me") ? caller.username() : name;
    return wanted.toLowerCase(Locale.ROOT);
  }

  private static LocalDate day(String text) {
    String[] parts = text.split("[/.-]");
    try {
      return LocalDate.of(
          Integer.parseInt(parts[2]), Integer.parseInt(parts[1]), Integer.parseInt(parts[0]));
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static Instant start(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
