package dev.gantry.server.direct;

import java.time.Instant;

/**
 * What a room holds, and what of it is new to a user. All but {@code joined} are null where the
 * user is no member and the caller may not look into rooms of others.
 *
 * @param joined whether the user is a member
 * @param members number of members
 * @param unreads number of unread messages
 * @param unreadsFrom up to when the user has read; null where there is no message or nothing read
 * @param msgs number of messages
 * @param latest time of the newest message, or of the room's last change
 * @param userMentions number of unread mentions of the user
 */
public record RoomCounters(
    boolean joined,
    Integer members,
    Integer unreads,
    Instant unreadsFrom,
    Integer msgs,
    Instant latest,
    Integer userMentions) {}
