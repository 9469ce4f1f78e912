package dev.gantry.server.workspace;

import dev.gantry.server.file.FileContents;
import dev.gantry.server.file.FileStore;
import dev.gantry.server.message.MessageReportStore;
import dev.gantry.server.message.MessageStore;
import dev.gantry.server.message.ReadReceiptStore;
import dev.gantry.server.permission.PermissionStore;
import dev.gantry.server.room.RoomStore;
import dev.gantry.server.room.SubscriptionStore;
import dev.gantry.server.setting.SettingStore;
import dev.gantry.server.user.UserStore;

/** All that a fixture file writes into. */
public record FixtureStores(
    UserStore users,
    RoomStore rooms,
    SubscriptionStore subscriptions,
    MessageStore messages,
    ReadReceiptStore readReceipts,
    MessageReportStore reports,
    FileStore files,
    FileContents contents,
    SettingStore settings,
    PermissionStore permissions) {}
