package dev.gantry.server.markup;

import java.util.List;

/**
 * The names that a text mentions, each once, in order of appearance, without {@code @} and {@code
 * #}. Nobody has checked that they exist.
 *
 * @param users names of users and teams, among them {@code all} and {@code here}; a name may have a
 *     server: {@code user:matrix.org}, {@code user@matrix.org}
 * @param channels names of rooms
 */
public record Mentions(List<String> users, List<String> channels) {
  public Mentions {
    users = List.copyOf(users);
    channels = List.copyOf(channels);
  }
}
