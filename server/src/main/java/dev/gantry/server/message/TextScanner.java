package dev.gantry.server.message;

import dev.gantry.server.markup.MarkupOptions;
import dev.gantry.server.markup.Mentions;
import dev.gantry.server.markup.MessageMarkup;
import dev.gantry.server.markup.MessageScan;
import dev.gantry.server.setting.Settings;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;

/** Reads message texts as the workspace's settings say they are to be read. */
final class TextScanner {

  private final Settings settings;
  private final AtomicReference<Scan> latest = new AtomicReference<>();

  TextScanner(Settings settings) {
    this.settings = settings;
  }

  /** The {@code md} tree in its JSON form. */
  List<Object> markup(String text) {
    return List.copyOf(new MessageMarkup(options()).parseToJson(text));
  }

  /** The names after {@code @} and {@code #}. */
  Mentions mentions(String text) {
    return scan().mentions(text);
  }

  /** The links outside code, in order of appearance. */
  List<String> urls(String text) {
    return scan().urls(text);
  }

  /** Kept, since compiling the names' alphabet takes longer than most texts. */
  private MessageScan scan() {
    String alphabet = settings.text("UTF8_User_Names_Validation");
    Scan scan = latest.get();
    if (scan == null || !scan.alphabet.equals(alphabet)) {
      scan = new Scan(alphabet, new MessageScan(alphabet));
      latest.set(scan);
    }
    return scan.scan;
  }

  private MarkupOptions options() {
    boolean katex = settings.isOn("Katex_Enabled");
    return new MarkupOptions(
        settings.isOn("HexColorPreview_Enabled"),
        katex && settings.isOn("Katex_Dollar_Syntax"),
        katex && settings.isOn("Katex_Parenthesis_Syntax"),
        true,
        customDomains());
  }

  private Set<String> customDomains() {
    return Arrays.stream(settings.text("Message_CustomDomain_AutoLink").split(","))
        .map(String::strip)
        .filter(domain -> !domain.isEmpty())
        .collect(Collectors.toSet());
  }

  private record Scan(String alphabet, MessageScan scan) {}
}
