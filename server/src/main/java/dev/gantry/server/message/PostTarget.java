package dev.gantry.server.message;

import dev.gantry.server.room.Room;
import dev.gantry.server.user.User;

/**
 * Where a post goes.
 *
 * @param name as the client wrote it
 * @param partner whom a direct room is to be opened with first; null where the room exists
 */
record PostTarget(String name, Room room, User partner) {}
