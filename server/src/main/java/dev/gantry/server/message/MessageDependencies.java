package dev.gantry.server.message;

import dev.gantry.server.core.IdGenerator;
import dev.gantry.server.core.UnitOfWork;
import dev.gantry.server.permission.Permissions;
import dev.gantry.server.room.JoinChannel;
import dev.gantry.server.room.RoomAccess;
import dev.gantry.server.room.RoomRemoval;
import dev.gantry.server.room.RoomStore;
import dev.gantry.server.room.SubscriptionStore;
import dev.gantry.server.setting.Settings;
import dev.gantry.server.user.UserStore;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Clock;

/** What {@link MessageServices} are made of. No component may be null. */
@RecordBuilder
public record MessageDependencies(
    MessageStore messages,
    MessageReportStore reports,
    ReadReceiptStore readReceipts,
    MessageFiles files,
    RoomStore rooms,
    SubscriptionStore subscriptions,
    UserStore users,
    RoomAccess access,
    Permissions permissions,
    Settings settings,
    DirectRooms directRooms,
    JoinChannel joining,
    RoomRemoval roomRemoval,
    KnownEmojis emojis,
    AfterSave afterSave,
    UnitOfWork unit,
    IdGenerator ids,
    Clock clock) {}
