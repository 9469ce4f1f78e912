package dev.gantry.server.export.transcript;

/**
 * A file of the archive that a message shows.
 *
 * @param name as people see it
 * @param type media type
 * @param path within the archive, from the transcript's own place
 */
public record AttachedFile(String id, String name, String type, String path) {}
