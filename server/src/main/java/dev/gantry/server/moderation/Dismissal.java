package dev.gantry.server.moderation;

import java.time.Instant;

/**
 * That somebody has dealt with reports. The JSON form is Rocket.Chat's {@code moderationInfo}.
 *
 * @param moderatedBy id of who dismissed them
 * @param action what was done about them
 */
public record Dismissal(Instant hiddenAt, String moderatedBy, String reason, String action) {}
