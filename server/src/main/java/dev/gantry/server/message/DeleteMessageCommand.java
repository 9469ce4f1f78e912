package dev.gantry.server.message;

/**
 * The removal of a message.
 *
 * @param asUser whether to act as the message's author, under the author's rights
 */
public record DeleteMessageCommand(String roomId, String messageId, boolean asUser) {}
