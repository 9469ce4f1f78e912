package dev.gantry.contract.tests.pairing;

import dev.gantry.contract.tests.comparison.ArrayRule;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * How to provoke one case. Every part may be absent; a case takes what it does not say from {@code
 * every} of its operation.
 *
 * @param request name of the documented request body to start from; the first one where absent
 * @param with values to set, by parameter name or by key of the body; objects are merged deeply
 * @param without names of parameters or JSON pointers into the body to leave out
 * @param caller username in the state, {@link #NOBODY} or {@link #WRONG_TOKEN}
 * @param states names of fixtures, loaded one after the other
 * @param now the server's time, ISO-8601
 * @param ids the ids that the server hands out, in this order
 * @param answer what the answer to a documented request must hold, where no example shows it
 * @param volatileValues reason by JSON pointer: only the type of such a value is compared
 * @param arrays rule by JSON pointer, where an array is not compared element by element
 */
public record Recipe(
    Optional<String> request,
    Map<String, JsonNode> with,
    List<String> without,
    Optional<String> caller,
    Optional<List<String>> states,
    Optional<String> now,
    List<String> ids,
    Optional<JsonNode> answer,
    Map<String, String> volatileValues,
    Map<String, ArrayRule> arrays) {

  /** The caller who sends no login at all. */
  public static final String NOBODY = "nobody";

  /** The caller who sends a token that was never handed out. */
  public static final String WRONG_TOKEN = "wrong-token";

  /** The recipe that says nothing. */
  public static final Recipe EMPTY =
      new Recipe(
          Optional.empty(),
          Map.of(),
          List.of(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          List.of(),
          Optional.empty(),
          Map.of(),
          Map.of());

  /** This recipe with all that it leaves open taken from another one. */
  Recipe over(Recipe every) {
    return new Recipe(
        request.or(every::request),
        Merge.maps(every.with, with),
        Merge.lists(every.without, without),
        caller.or(every::caller),
        states.or(every::states),
        now.or(every::now),
        ids.isEmpty() ? every.ids : ids,
        answer.or(every::answer),
        Merge.maps(every.volatileValues, volatileValues),
        Merge.maps(every.arrays, arrays));
  }

  /** This recipe, sent by somebody else. */
  Recipe as(String other) {
    return new Recipe(
        request,
        with,
        without,
        Optional.of(other),
        states,
        now,
        ids,
        answer,
        volatileValues,
        arrays);
  }

  /** This recipe, starting from another documented request. */
  Recipe from(String example) {
    return new Recipe(
        Optional.of(example),
        with,
        without,
        caller,
        states,
        now,
        ids,
        answer,
        volatileValues,
        arrays);
  }
}
