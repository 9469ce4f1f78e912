package dev.gantry.contract.tests.client;

import java.net.URI;

/**
 * A request as the client sent it.
 *
 * @param target path and query
 * @param userId the header, or null
 * @param authToken the header, or null
 * @param contentType the header, or null
 * @param body empty where there was none
 */
record SentRequest(
    String method, URI target, String userId, String authToken, String contentType, String body) {}
