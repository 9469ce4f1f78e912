package dev.gantry.server.export;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A file that was promised and is not there yet.
 *
 * @param id also that of the file
 * @param userId who asked for it
 * @param from first day in UTC; null for the oldest message
 * @param to last day in UTC; null for all up to the request
 * @param attempts how often the work was begun
 * @param failed whether there will be no file; what is left to do is to clear up and to say so
 */
@RecordBuilder
public record ExportJob(
    String id,
    String userId,
    String roomId,
    ExportFormat format,
    LocalDate from,
    LocalDate to,
    Instant requestedAt,
    int attempts,
    boolean failed) {}
