package dev.gantry.server.http.method;

/**
 * What a call ended with.
 *
 * @param text the result or the error, in the realtime API's form
 * @param success whether it is a result
 */
public record MethodResult(String text, boolean success) {}
