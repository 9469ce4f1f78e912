package dev.gantry.server.store.mongo;

/**
 * The place of a process among those that share a database. Numbers are small and are used again,
 * so that what is kept for each process is bounded.
 *
 * @param owner an id made up when the slot was taken
 */
record Slot(int number, String owner) {}
