package dev.gantry.server.export.transcript;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What stands above a transcript.
 *
 * @param room as people call it
 * @param topic null for none
 * @param from first day in UTC; null for the oldest message
 * @param to last day in UTC; null for all up to the request
 * @param requestedAt when it was asked for
 * @param requestedBy who asked
 * @param siteUrl where relative links of messages lead
 */
public record TranscriptTitle(
    String room,
    String topic,
    LocalDate from,
    LocalDate to,
    Instant requestedAt,
    String requestedBy,
    String siteUrl) {}
