package dev.gantry.server.search;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes operators such as {@code from:ada} out of a search text; the rest is what to search. */
final class OperatorParser {

  private static final String START = "(?i)(?<!\\S)";

  private String rest;

  OperatorParser(String text) {
    this.rest = text;
  }

  /** The text without what was taken, its ends stripped. */
  String rest() {
    return rest.strip();
  }

  /** Takes every {@code name:value} and gives the values to the consumer. */
  void take(String names, String value, Consumer<String> consumer) {
    List<String> values = new ArrayList<>();
    Matcher matcher =
        Pattern.compile(START + "(?:" + names + "):(" + value + ")(?!\\S)").matcher(rest);
    rest =
        matcher.replaceAll(
            found -> {
              values.add(found.group(1));
              return "";
            });
    values.forEach(consumer);
  }

  /** As {@link #take}, for words that stand for themselves, such as {@code has:star}. */
  boolean takeFlag(String names) {
    String before = rest;
    rest = Pattern.compile(START + "(?:" + names + ")(?!\\S)").matcher(rest).replaceAll("");
    return !before.equals(rest);
  }

  /** Takes operators whose value makes something; a value that makes nothing is left in place. */
  <T> void takeAs(String names, String value, Function<String, T> reader, Consumer<T> consumer) {
    List<T> values = new ArrayList<>();
    Matcher matcher =
        Pattern.compile(START + "(?:" + names + "):(" + value + ")(?!\\S)").matcher(rest);
    rest =
        matcher.replaceAll(
            found -> {
              T read = reader.apply(found.group(1));
              if (read == null) {
                return Matcher.quoteReplacement(found.group());
              }
              values.add(read);
              return "";
            });
    values.forEach(consumer);
  }
}
