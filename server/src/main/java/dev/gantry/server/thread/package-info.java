/** Discussions: rooms that belong to another room and may start from one of its messages. */
package dev.gantry.server.thread;
