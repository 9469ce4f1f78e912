package dev.gantry.contract.tests.pairing;

/**
 * How to provoke one case. What a case does not say is taken from {@code every} of its operation.
 *
 * @param changes the request, as far as it differs from the documented one
 * @param situation who sends it and what the workspace is like
 * @param expectation what is special about its answer
 */
public record Recipe(RequestChanges changes, Situation situation, Expectation expectation) {

  /** The caller who sends no login at all. */
  public static final String NOBODY = "nobody";

  /** The caller who sends a token that was never handed out. */
  public static final String WRONG_TOKEN = "wrong-token";

  /** The recipe that says nothing. */
  public static final Recipe EMPTY =
      new Recipe(RequestChanges.NONE, Situation.ANY, Expectation.AS_DOCUMENTED);

  /** This recipe with all that it leaves open taken from another one. */
  Recipe over(Recipe every) {
    return new Recipe(
        changes.over(every.changes),
        situation.over(every.situation),
        expectation.over(every.expectation));
  }

  /** This recipe, sent by somebody else. */
  Recipe as(String caller) {
    return new Recipe(changes, situation.as(caller), expectation);
  }

  /** This recipe with another request. */
  Recipe with(RequestChanges others) {
    return new Recipe(others, situation, expectation);
  }
}
