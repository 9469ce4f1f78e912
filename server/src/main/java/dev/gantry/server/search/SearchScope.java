package dev.gantry.server.search;

import java.time.Instant;
import java.util.List;

/**
 * The part of a search that an index answers.
 *
 * @param words of which a message must have at least one, in any form that the stemmer takes for
 *     the same; empty for every message
 * @param from the first moment
 * @param until the first moment that is too late
 * @param oldestFirst by default the newest comes first
 */
public record SearchScope(
    String roomId, List<String> words, Instant from, Instant until, boolean oldestFirst) {}
