package dev.gantry.server.account;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import java.util.Map;

/**
 * An account to create; every part may be null.
 *
 * @param setRandomPassword whether the server makes the password; nobody is told it
 * @param roles role ids; none means {@code user}
 * @param active null means true
 * @param joinDefaultChannels null means true
 * @param verified whether the e-mail address counts as confirmed; null means false
 */
@RecordBuilder
public record NewAccount(
    String email,
    String name,
    String username,
    String password,
    Boolean setRandomPassword,
    List<String> roles,
    Boolean active,
    Boolean joinDefaultChannels,
    Boolean verified,
    Boolean requirePasswordChange,
    String bio,
    String nickname,
    String statusText,
    Map<String, Object> customFields) {

  /** Leaves the password out, so that it cannot end up in a log line. */
  @Override
  public String toString() {
    return "NewAccount[username=" + username + "]";
  }
}
