package dev.gantry.server.account;

import dev.gantry.server.core.ApiException;
import dev.gantry.server.user.User;
import dev.gantry.server.user.UserStore;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

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
   * The accounts that are invited to a channel; unknown ones are left out.
   *
   * @param invited who is named; must name somebody
   * @throws ApiException {@code error-users-params-not-provided} where nobody is named; {@code
   *     invalid-user-invite-list} where nobody is known
   */
  public List<User> invitedToChannel(Invited invited) {
    // Rocket.Chat has the code and the sentence the wrong way round here, and clients see it so.
    return known(
        invited,
        ApiException.verbatim(
            400, "invalid-user-invite-list", "Cannot invite if no users are provided"));
  }

  /**
   * The accounts that are invited to a group; unknown ones are left out.
   *
   * @throws ApiException {@code error-users-params-not-provided} where nobody is named; {@code
   *     error-empty-invite-list} where nobody is known
   */
  public List<User> invitedToGroup(Invited invited) {
    return known(
        invited,
        ApiException.coded(
            "error-empty-invite-list", "Cannot invite if no valid users are provided"));
  }

  private List<User> known(Invited invited, ApiException nobody) {
    boolean byId = invited.byId();
    Set<String> names = invited.names();
    if (names.isEmpty()) {
      throw ApiException.coded(
          "error-users-params-not-provided",
          "Please provide \"userId\" or \"username\" or \"userIds\" or \"usernames\" as param");
    }
    Function<String, Optional<User>> lookup = byId ? users::findById : users::findByUsername;
    List<User> found = names.stream().map(lookup).flatMap(Optional::stream).toList();
    if (found.isEmpty()) {
      throw nobody;
    }
    return found;
  }

  private Optional<User> find(String userId, String username) {
    return isMissing(userId) ? users.findByUsername(username) : users.findById(userId);
  }

  private static boolean isMissing(String param) {
    return param == null || param.isBlank();
  }
}
