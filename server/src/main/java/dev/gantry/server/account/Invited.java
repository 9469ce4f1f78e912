package dev.gantry.server.account;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Whom an invitation names, by ids or by usernames; each part may be null. Ids win. */
public record Invited(
    String userId, Collection<String> userIds, String username, Collection<String> usernames) {

  boolean byId() {
    return (userId != null && !userId.isBlank()) || userIds != null;
  }

  /** The ids or the usernames, in order and each once. */
  Set<String> names() {
    Set<String> names = new LinkedHashSet<>();
    String one = byId() ? userId : username;
    Collection<String> more = byId() ? userIds : usernames;
    Stream.concat(Stream.ofNullable(one), Stream.ofNullable(more).flatMap(Collection::stream))
        .filter(Objects::nonNull)
        .filter(name -> !name.isBlank())
        .forEach(names::add);
    return names;
  }
}
