package dev.gantry.server.account;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import java.util.Map;

/**
 * What shall change on an account; null leaves a part as it is.
 *
 * @param roles role ids; they replace the earlier ones
 * @param confirmRelinquish whether rooms may lose their last owner when the account is deactivated
 */
@RecordBuilder
public record UserChanges(
    String name,
    String username,
    String email,
    String password,
    Boolean active,
    List<String> roles,
    Boolean verified,
    Boolean requirePasswordChange,
    String bio,
    String nickname,
    String statusText,
    Map<String, Object> customFields,
    boolean confirmRelinquish) {

  /** Leaves the password out, so that it cannot end up in a log line. */
  @Override
  public String toString() {
    return "UserChanges[username=" + username + ", name=" + name + "]";
  }
}
