package dev.gantry.server.translate;

import dev.gantry.server.message.Message;
import dev.gantry.server.room.SubscriptionStore;
import java.util.List;

/** The languages into which the readers of a message want it translated. */
final class ReadersLanguages {

  /** Each language costs a request for each message. */
  static final int MOST = 50;

  private final SubscriptionStore subscriptions;

  ReadersLanguages(SubscriptionStore subscriptions) {
    this.subscriptions = subscriptions;
  }

  /** The different languages of all members but the author, as they are by convention. */
  List<String> of(Message message) {
    String author = message.author() == null ? "" : message.author().id();
    return subscriptions.translationLanguages(message.roomId(), author, MOST).stream()
        .filter(LanguageCode::isValid)
        .map(LanguageCode::conventional)
        .distinct()
        .toList();
  }
}
