package dev.gantry.contract.tests.report;

/**
 * What examples are replayed against: the two sides of the contract, the server on each storage.
 */
public enum Side {
  SERVER("server"),
  /** The ledger has no entries of its own for it, since both storages answer alike. */
  SERVER_ON_MONGODB("server on MongoDB"),
  CLIENT("client");

  private final String text;

  Side(String text) {
    this.text = text;
  }

  /** As reports and the ledger write it. */
  public String text() {
    return text;
  }
}
