package dev.gantry.server.message;

import dev.gantry.server.setting.Settings;
import java.util.List;
import java.util.Map;

/** Lists the links in the text and marks those that nobody wants previewed. */
final class FindUrls implements SaveStep {

  private final TextScanner scanner;
  private final Settings settings;

  FindUrls(TextScanner scanner, Settings settings) {
    this.scanner = scanner;
    this.settings = settings;
  }

  @Override
  public Message apply(Message message, SaveContext context) {
    if (Boolean.FALSE.equals(message.parseUrls())) {
      return MessageBuilder.builder(message).urls(null).build();
    }
    List<MessageUrl> urls =
        scanner.urls(message.text()).stream()
            .distinct()
            .map(url -> new MessageUrl(url, Map.of(), mark(url, context), Map.of()))
            .toList();
    return MessageBuilder.builder(message).urls(urls).build();
  }

  private Boolean mark(String url, SaveContext context) {
    List<String> wanted = context.previewUrls();
    boolean ignored =
        wanted != null && !wanted.contains(url) && !url.contains(SiteUrl.of(settings));
    return ignored ? Boolean.TRUE : null;
  }
}
