package dev.gantry.server.preview;

import dev.gantry.server.message.Message;
import dev.gantry.server.message.MessageUrl;
import dev.gantry.server.setting.Settings;
import java.util.List;

/** Which links of a message get a preview, by Rocket.Chat's rules. */
final class PreviewableLinks {

  private static final int MOST_EXTERNAL = 5;

  private final Settings settings;

  PreviewableLinks(Settings settings) {
    this.settings = settings;
  }

  /** The links; none for a message with attachments or more than five links to other sites. */
  List<String> of(Message message) {
    if (message.urls() == null
        || message.urls().isEmpty()
        || !settings.isOn("API_Embed")
        || message.attachments() != null && !message.attachments().isEmpty()) {
      return List.of();
    }
    String site = settings.text("Site_Url");
    long external = message.urls().stream().filter(url -> !url.url().contains(site)).count();
    if (external > MOST_EXTERNAL) {
      return List.of();
    }
    return message.urls().stream()
        .filter(url -> !Boolean.TRUE.equals(url.ignoreParse()))
        .map(MessageUrl::url)
        .toList();
  }
}
