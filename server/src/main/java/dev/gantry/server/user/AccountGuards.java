package dev.gantry.server.user;

import dev.gantry.server.core.UnitOfWork;
import java.util.Locale;

/** What has to hold for all accounts of a workspace together; see {@link UnitOfWork#guard}. */
public final class AccountGuards {

  private AccountGuards() {}

  /** There is an administrator, and a first start makes only one. */
  public static void administrators(UnitOfWork unit) {
    unit.guard("administrators");
  }

  /** Nobody else has the username, whatever its letter case. */
  public static void username(UnitOfWork unit, String username) {
    unit.guard("username " + username.toLowerCase(Locale.ROOT));
  }

  /** Nobody else has the e-mail address, whatever its letter case. */
  public static void email(UnitOfWork unit, String address) {
    unit.guard("email " + address.toLowerCase(Locale.ROOT));
  }
}
