package dev.gantry.client.call;

/**
 * Where the client may choose the id of what an operation makes, so that the call can be repeated
 * without making it twice.
 *
 * @param part the property of the body that holds the id
 * @param property the name of the id in it
 * @param readBack the operation that gives what has this id, with the same answer
 * @param path its path
 * @param parameter its query parameter for the id
 */
public record ChosenId(
    String part, String property, String readBack, String path, String parameter) {}
