package dev.gantry.contract.tests.pairing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Who calls, in which workspace.
 *
 * @param caller username in the state, {@link Recipe#NOBODY} or {@link Recipe#WRONG_TOKEN}
 * @param states names of fixtures, loaded one after the other
 * @param now the server's time; the real one where absent
 * @param ids the ids that the server hands out next
 */
public record Situation(
    Optional<String> caller, List<String> states, Optional<Instant> now, List<String> ids) {

  static final Situation ANY =
      new Situation(Optional.empty(), List.of(), Optional.empty(), List.of());

  Situation over(Situation every) {
    return new Situation(
        caller.or(every::caller),
        states.isEmpty() ? every.states : states,
        now.or(every::now),
        ids.isEmpty() ? every.ids : ids);
  }

  Situation as(String other) {
    return new Situation(Optional.of(other), states, now, ids);
  }
}
