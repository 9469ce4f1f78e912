package dev.gantry.server.message;

import java.time.Instant;

/**
 * The outcome of a removal.
 *
 * @param message the message as it was before
 */
public record DeletedMessage(Instant at, Message message) {}
