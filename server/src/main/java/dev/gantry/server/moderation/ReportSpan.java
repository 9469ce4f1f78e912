package dev.gantry.server.moderation;

import java.time.Instant;

/**
 * The time of reports.
 *
 * @param after excluded
 * @param before excluded
 */
public record ReportSpan(Instant after, Instant before) {}
