package dev.gantry.server.moderation;

import dev.gantry.server.message.MessageReport;
import dev.gantry.server.message.MessageReport.ReportedRoom;
import java.util.List;

/**
 * Somebody whose messages were reported.
 *
 * @param reports how many reports there are
 * @param newest the newest of them
 * @param rooms those of all the reports, each once
 */
public record ReportedAuthor(long reports, MessageReport newest, List<ReportedRoom> rooms) {}
