package dev.gantry.server.sync;

/**
 * What {@code chat.syncMessages} found.
 *
 * @param cursor null unless the request had one
 */
public record SyncAnswer(RoomChanges changes, SyncCursor cursor) {}
