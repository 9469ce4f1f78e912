package dev.gantry.client;

import dev.gantry.client.retry.RetryPolicy;
import org.jspecify.annotations.Nullable;

/**
 * How a request is to be treated.
 *
 * @param authenticated whether the operation needs to know who calls
 * @param safeToRepeat whether it does no harm when the server gets it twice
 * @param readBack finds what the request has made; null for requests that make nothing with an id
 *     of the client's choice
 */
record CallPlan(
    boolean authenticated,
    boolean safeToRepeat,
    RetryPolicy retries,
    @Nullable ReadBack readBack) {}
