package dev.gantry.server.message;

import java.util.List;

/**
 * Who reacted with one emoji, in the order of reacting.
 *
 * @param names display names beside the usernames; only in answers, never stored
 */
public record Reaction(List<String> usernames, List<String> names) {

  /** A reaction as it is stored. */
  public Reaction(List<String> usernames) {
    this(usernames, null);
  }
}
