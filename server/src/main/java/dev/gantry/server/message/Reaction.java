package dev.gantry.server.message;

import java.util.List;

/** Who reacted with one emoji, by username and in the order of reacting. */
public record Reaction(List<String> usernames) {}
