package dev.gantry.server.message;

import dev.gantry.server.setting.Settings;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes stars over the words that the workspace does not want to read. */
final class CensorBadWords implements SaveStep {

  private final Settings settings;

  CensorBadWords(Settings settings) {
    this.settings = settings;
  }

  @Override
  public Message apply(Message message, SaveContext context) {
    if (!settings.isOn("Message_AllowBadWordsFilter") || message.text().isEmpty()) {
      return message;
    }
    String alternatives =
        Arrays.stream(settings.text("Message_BadWordsFilterList").split(","))
            .map(String::strip)
            .filter(word -> !word.isEmpty())
            .map(Pattern::quote)
            .collect(Collectors.joining("|"));
    if (alternatives.isEmpty()) {
      return message;
    }
    String censored =
        wholeWords(alternatives)
            .matcher(message.text())
            .replaceAll(match -> "*".repeat(match.group().length()));
    return MessageBuilder.builder(message).text(censored).build();
  }

  private static Pattern wholeWords(String alternatives) {
    return Pattern.compile(
        "(?<![\\p{L}\\p{N}_])(?:" + alternatives + ")(?![\\p{L}\\p{N}_])",
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }
}
