package dev.gantry.server.message;

import dev.gantry.server.core.PageRequest;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;

/**
 * Which part of a room's history a client asks for.
 *
 * @param oldest the messages are younger; null for all
 * @param latest the messages are older; null for all until now
 * @param inclusive whether messages of these two moments belong to it
 * @param threadReplies whether replies that stand in their thread alone belong to it
 * @param unreads whether to tell what lies between {@code oldest} and the page
 */
@RecordBuilder
public record HistoryRequest(
    Instant oldest,
    Instant latest,
    boolean inclusive,
    boolean threadReplies,
    boolean unreads,
    PageRequest page) {}
