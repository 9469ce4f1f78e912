package dev.gantry.server.store.mongo;

import com.mongodb.client.model.Filters;
import dev.gantry.server.user.User;
import dev.gantry.server.user.UserEmail;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * Usernames and addresses without their letter case, which no two accounts may share. An array
 * beside Rocket.Chat's own fields holds them; accounts that Rocket.Chat made or renamed itself are
 * found by those.
 */
final class UserNames {

  static final String FIELD = "gantryNames";

  private final Records<User> users;

  UserNames(Records<User> users) {
    this.users = users;
  }

  Optional<User> findByUsername(String username) {
    return find(
        usernameKey(username),
        user -> same(username, user.username()),
        Filters.eq("username", username),
        Patterns.isPossible(username)
            ? Filters.regex("username", Patterns.whole(username), "i")
            : null);
  }

  Optional<User> findByEmail(String address) {
    return find(
        addressKey(address),
        user -> emails(user).stream().anyMatch(email -> same(address, email.address())),
        Filters.eq("emails.address", address),
        Patterns.isPossible(address)
            ? Filters.elemMatch("emails", Filters.regex("address", Patterns.whole(address), "i"))
            : null);
  }

  /** The stored field of an account; null for no names, since an empty array would be unique. */
  static Document fields(User user) {
    List<String> keys = keys(user);
    return new Document(FIELD, keys.isEmpty() ? null : keys);
  }

  /** What no other account may have. */
  static List<Document> unique(User user) {
    return keys(user).stream().map(key -> new Document(FIELD, key)).toList();
  }

  /**
   * @param isMeant tells an account that Rocket.Chat has renamed since
   * @param inOtherCase null where there can be none; goes through an index from end to end, as
   *     Rocket.Chat itself does
   */
  private Optional<User> find(String key, Predicate<User> isMeant, Bson exactly, Bson inOtherCase) {
    Optional<User> found =
        users.first(Filters.eq(FIELD, key)).filter(isMeant).or(() -> users.first(exactly));
    return found.isPresent() || inOtherCase == null ? found : users.first(inOtherCase);
  }

  private static List<String> keys(User user) {
    List<String> keys = new ArrayList<>();
    if (user.username() != null) {
      keys.add(usernameKey(user.username()));
    }
    emails(user).forEach(email -> keys.add(addressKey(email.address())));
    return keys;
  }

  private static List<UserEmail> emails(User user) {
    return user.emails() == null ? List.of() : user.emails();
  }

  private static String usernameKey(String username) {
    return "username:" + folded(username);
  }

  private static String addressKey(String address) {
    return "address:" + folded(address);
  }

  private static boolean same(String one, String other) {
    return other != null && folded(one).equals(folded(other));
  }

  private static String folded(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
