package dev.gantry.server.store;

import dev.gantry.server.message.MessageReport;
import dev.gantry.server.moderation.Dismissal;

/**
 * What somebody reported.
 *
 * @param dismissal null while nobody has dealt with it
 */
public record StoredReport(MessageReport report, Dismissal dismissal) {}
