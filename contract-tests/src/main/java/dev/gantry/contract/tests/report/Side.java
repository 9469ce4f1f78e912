package dev.gantry.contract.tests.report;

import java.util.Locale;

/** The two sides of the contract. */
public enum Side {
  SERVER,
  CLIENT;

  /** As reports and the ledger write it. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
