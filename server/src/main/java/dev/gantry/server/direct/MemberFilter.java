package dev.gantry.server.direct;

import dev.gantry.server.user.User;
import dev.gantry.server.user.UserEmail;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which members of a room are wanted.
 *
 * @param statuses presence, such as {@code online}; empty for any
 * @param text a part of one of the fields, letter case ignored; null or empty for any
 */
public record MemberFilter(Set<String> statuses, String text) {

  /**
   * Whether a member is wanted.
   *
   * @param searchFields the names of the fields that the text is looked for in, separated by commas
   */
  boolean matches(User user, String searchFields) {
    return (statuses.isEmpty() || statuses.contains(user.status()))
        && (text == null
            || text.isEmpty()
            || Arrays.stream(searchFields.split(","))
                .flatMap(field -> values(user, field.strip()).stream())
                .anyMatch(this::isIn));
  }

  private boolean isIn(String value) {
    return value.toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT));
  }

  private static List<String> values(User user, String field) {
    return switch (field) {
      case "username" -> present(user.username());
      case "name" -> present(user.name());
      case "emails.address" ->
          user.emails() == null
              ? List.of()
              : user.emails().stream().map(UserEmail::address).toList();
      default -> user.other() == null ? List.of() : present(user.other().get(field));
    };
  }

  private static List<String> present(Object value) {
    return Stream.ofNullable(value)
        .filter(String.class::isInstance)
        .map(String.class::cast)
        .toList();
  }
}
