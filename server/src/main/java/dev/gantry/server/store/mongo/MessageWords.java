package dev.gantry.server.store.mongo;

import com.mongodb.client.model.Projections;
import dev.gantry.server.message.Message;
import dev.gantry.server.search.Words;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import opennlp.tools.stemmer.PorterStemmer;
import org.bson.conversions.Bson;

/**
 * The words of a message by which it is found, in an array beside it: without case, without the
 * accents of Latin letters, and as Porter's stemmer shortens them, just as the index of the
 * embedded database has them. Rocket.Chat's own text index is not used: it stems differently, drops
 * common words, searches all rooms at once and cannot be ordered by time.
 */
final class MessageWords {

  static final String FIELD = "gantryWords";

  /** Leaves them out of what is read. */
  static final Bson NOT_SHOWN = Projections.exclude(FIELD);

  private static final int SHORTEST = 3;
  private static final int LONGEST = 64;
  private static final Pattern ACCENT = Pattern.compile("(?<=\\p{IsLatin})\\p{Mn}+");

  /** The different words of a message; none where it is hidden. */
  List<String> of(Message message) {
    return Boolean.TRUE.equals(message.hidden()) || message.text() == null
        ? List.of()
        : of(message.text());
  }

  /** The different words of a text. */
  List<String> of(String text) {
    PorterStemmer stemmer = new PorterStemmer();
    return Words.split(text).map(word -> form(stemmer, word)).distinct().toList();
  }

  private static String form(PorterStemmer stemmer, String word) {
    String plain =
        Normalizer.normalize(
            ACCENT
                .matcher(Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD))
                .replaceAll(""),
            Normalizer.Form.NFC);
    return plain.length() < SHORTEST || plain.length() > LONGEST ? plain : stemmer.stem(plain);
  }
}
