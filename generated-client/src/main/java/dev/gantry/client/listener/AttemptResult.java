package dev.gantry.client.listener;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What came of a request.
 *
 * @param status the HTTP status, or 0 where no answer came
 * @param duration from before the request to the last byte of the answer, or to the failure
 * @param failure why no answer came, or null; a {@link java.util.concurrent.CancellationException}
 *     where the call was given up
 */
public record AttemptResult(int status, Duration duration, @Nullable Throwable failure) {}
