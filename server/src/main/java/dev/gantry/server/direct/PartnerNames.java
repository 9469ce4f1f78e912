package dev.gantry.server.direct;

import dev.gantry.server.user.User;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a member of a direct-message room calls it: after all others in it, or after oneself where
 * there are none.
 *
 * @param name the usernames, separated by comma and blank
 * @param fname the names as people see them, likewise
 */
public record PartnerNames(String name, String fname) {

  /** The names that one member sees; the others come in the order of their names. */
  public static PartnerNames seenBy(String memberId, Collection<User> members) {
    List<User> others = members.stream().filter(user -> !user.id().equals(memberId)).toList();
    List<User> shown = inOrder(others.isEmpty() ? members : others);
    return new PartnerNames(joined(shown, User::username), joined(shown, PartnerNames::shownName));
  }

  /** People in the order of their names, letter case ignored. */
  static List<User> inOrder(Collection<User> people) {
    return people.stream()
        .sorted(
            Comparator.comparing(PartnerNames::shownName, String.CASE_INSENSITIVE_ORDER)
                .thenComparing(User::id))
        .toList();
  }

  private static String joined(List<User> people, Function<User, String> name) {
    return people.stream().map(name).collect(Collectors.joining(", "));
  }

  private static String shownName(User user) {
    return user.name() == null || user.name().isEmpty() ? user.username() : user.name();
  }
}
