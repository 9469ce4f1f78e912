package dev.gantry.server.core;

/**
 * This running server among those that work on the same storage.
 *
 * @param name what it claims work by; no other server that runs has the same
 * @param alone whether the storage lets no other server in, so that whatever seems to be under way
 *     at a start was left behind by one that ended
 */
public record ServerProcess(String name, boolean alone) {}
