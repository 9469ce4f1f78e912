package dev.gantry.server.message;

/**
 * A reaction to a message.
 *
 * @param emoji short name, with or without colons
 * @param shouldReact true to add, false to remove, null to toggle
 */
public record ReactCommand(String messageId, String emoji, Boolean shouldReact) {}
