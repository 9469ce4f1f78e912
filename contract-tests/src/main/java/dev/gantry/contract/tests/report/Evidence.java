package dev.gantry.contract.tests.report;

/**
 * What is known of a case that ran.
 *
 * @param curl a command that sends the same request again; empty where nothing was sent
 * @param undocumentedStatus the status that came, where the contract has no such answer; else 0
 */
public record Evidence(String curl, Exactness exactness, int undocumentedStatus) {
  /** Nothing is known, because nothing was sent. */
  public static final Evidence NONE = new Evidence("", Exactness.SHAPE_ONLY, 0);

  Evidence forgiving(int differences) {
    return new Evidence(curl, exactness.forgiving(differences), undocumentedStatus);
  }
}
