package dev.gantry.server.message;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** The translations that a message carries, of its own text and of its attachments' texts. */
public final class Translations {

  private static final String BY_LANGUAGE = "translations";
  private static final String PROVIDER = "translationProvider";

  private Translations() {}

  /**
   * Whether the message has a translation of one of its texts, made by this provider.
   *
   * @param language as it was asked for, such as {@code pt-BR}
   */
  public static boolean has(Message message, MessageText text, String language, String provider) {
    return provider.equals(other(message).get(PROVIDER))
        && byLanguage(holder(message, text.attachment())).containsKey(language);
  }

  /** Into which languages the message, or one of its attachments, was translated. */
  public static Set<String> languages(Message message) {
    Set<String> languages = new HashSet<>();
    for (MessageText text : MessageText.of(message)) {
      byLanguage(holder(message, text.attachment()))
          .keySet()
          .forEach(language -> languages.add(String.valueOf(language)));
    }
    return languages;
  }

  /** The message with translations beside those that it has. */
  static Message add(
      Message message, String provider, Map<MessageText, Map<String, String>> translations) {
    Map<String, Object> other = new LinkedHashMap<>(other(message));
    List<Map<String, Object>> attachments =
        message.attachments() == null ? null : new ArrayList<>(message.attachments());
    translations.forEach(
        (text, added) -> {
          if (text.attachment() == MessageText.OWN) {
            add(other, added);
          } else {
            attachments.set(
                text.attachment(),
                changed(attachments.get(text.attachment()), keys -> add(keys, added)));
          }
        });
    other.put(PROVIDER, provider);
    return MessageBuilder.builder(message).attachments(attachments).other(other).build();
  }

  /** The message without any translation, for when its texts are no longer the same. */
  static Message drop(Message message) {
    Map<String, Object> other = new LinkedHashMap<>(other(message));
    other.remove(BY_LANGUAGE);
    other.remove(PROVIDER);
    return MessageBuilder.builder(message)
        .attachments(message.attachments() == null ? null : dropAll(message.attachments()))
        .other(other)
        .build();
  }

  private static List<Map<String, Object>> dropAll(List<Map<String, Object>> attachments) {
    return attachments.stream()
        .map(
            attachment ->
                attachment == null || !attachment.containsKey(BY_LANGUAGE)
                    ? attachment
                    : changed(
                        attachment,
                        keys -> {
                          keys.remove(BY_LANGUAGE);
                          return keys;
                        }))
        .toList();
  }

  private static Map<String, Object> changed(
      Map<String, Object> attachment, UnaryOperator<Map<String, Object>> change) {
    return change.apply(new LinkedHashMap<>(attachment));
  }

  private static Map<String, Object> add(Map<String, Object> holder, Map<String, String> added) {
    Map<String, Object> all = new LinkedHashMap<>();
    byLanguage(holder).forEach((language, text) -> all.put(String.valueOf(language), text));
    all.putAll(added);
    holder.put(BY_LANGUAGE, all);
    return holder;
  }

  private static Map<?, ?> byLanguage(Map<String, Object> holder) {
    return holder.get(BY_LANGUAGE) instanceof Map<?, ?> byLanguage ? byLanguage : Map.of();
  }

  private static Map<String, Object> holder(Message message, int attachment) {
    return attachment == MessageText.OWN ? other(message) : message.attachments().get(attachment);
  }

  private static Map<String, Object> other(Message message) {
    return message.other() == null ? Map.of() : message.other();
  }
}
