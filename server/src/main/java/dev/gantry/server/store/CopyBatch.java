package dev.gantry.server.store;

import java.util.List;

/**
 * Some records of a section.
 *
 * @param position what a later read may begin after, in the words of the source; it gives what
 *     follows these records, and may give some of them once more
 */
public record CopyBatch<T>(List<T> records, String position) {}
