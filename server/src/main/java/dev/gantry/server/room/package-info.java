/** Rooms, their members and who may see or write in them. */
package dev.gantry.server.room;
