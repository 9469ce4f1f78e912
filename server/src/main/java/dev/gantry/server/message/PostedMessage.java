package dev.gantry.server.message;

import java.time.Instant;

/**
 * The outcome of posting to one target.
 *
 * @param target the target as the client wrote it
 */
public record PostedMessage(Instant at, String target, Message message) {}
