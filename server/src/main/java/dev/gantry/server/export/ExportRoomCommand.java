package dev.gantry.server.export;

import java.util.List;

/**
 * What is asked for, as it came; null where a value is not given.
 *
 * @param type {@code file} or {@code email}; it decides which of the other values count
 * @param dateFrom first day, for a file
 * @param dateTo last day, for a file
 * @param format {@code html} or {@code json}, for a file
 * @param messages ids of the messages, for a mail
 * @param toUsers usernames, for a mail
 * @param toEmails addresses, for a mail
 */
public record ExportRoomCommand(
    String roomId,
    String type,
    String dateFrom,
    String dateTo,
    String format,
    List<String> messages,
    List<String> toUsers,
    List<String> toEmails,
    String subject) {}
