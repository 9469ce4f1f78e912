package dev.gantry.server.account;

import dev.gantry.server.core.ApiException;
import dev.gantry.server.user.User;
import dev.gantry.server.user.UserStore;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Finds the accounts that a request names by id or by username, letter case ignored. */
public final class FindUser {

  private final UserStore users;

  public FindUser(UserStore users) {
    this.users = users;
  }

  /**
   * The account of a request that must name one. An id that is given wins; both may be null.
   *
   * @throws ApiException {@code error-user-param-not-provided}; {@code error-invalid-user}
   */
  public User required(String userId, String username) {
    if (isMissing(userId) && isMissing(username)) {
      throw ApiException.coded(
          "error-user-param-not-provided",
          "The required \"userId\" or \"username\" param was not provided");
    }
    return find(userId, username)
        .orElseThrow(
            () ->
                ApiException.coded(
                    "error-invalid-user",
                    "The required \"userId\" or \"username\" param provided does not match any"
                        + " users"));
  }

  /**
   * The caller's own account, or another where a request names one.
   *
   * @throws ApiException {@code error-invalid-user}
   */
  public User orCaller(User caller, String userId, String username) {
    return isMissing(userId) && isMissing(username) ? caller : required(userId, username);
  }

  /**
   * The accounts of an invitation. Unknown ones are left out, so the list may be empty; what is
   * said then differs between channels and groups.
   *
   * @param userIds null for none; the other lists and values too
   * @throws ApiException {@code error-users-params-not-provided} where nobody is named
   */
  public List<User> invited(
      String userId, String username, Collection<String> userIds, Collection<String> usernames) {
    boolean byId = !isMissing(userId) || userIds != null;
    Set<String> names = byId ? named(userId, userIds) : named(username, usernames);
    if (names.isEmpty()) {
      throw ApiException.coded(
          "error-users-params-not-provided",
          "Please provide \"userId\" or \"username\" or \"userIds\" or \"usernames\" as param");
    }
    Function<String, Optional<User>> lookup = byId ? users::findById : users::findByUsername;
    return names.stream().map(lookup).flatMap(Optional::stream).toList();
  }

  private Optional<User> find(String userId, String username) {
    return isMissing(userId) ? users.findByUsername(username) : users.findById(userId);
  }

  private static Set<String> named(String one, Collection<String> more) {
    Set<String> names = new LinkedHashSet<>();
    Stream.concat(Stream.of(one == null ? "" : one), more == null ? Stream.of() : more.stream())
        .filter(Objects::nonNull)
        .filter(name -> !name.isBlank())
        .forEach(names::add);
    return names;
  }

  private static boolean isMissing(String param) {
    return param == null || param.isBlank();
  }
}
