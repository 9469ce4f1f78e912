/** Messages: how they are sent, changed, removed and reacted to. */
package dev.gantry.server.message;
