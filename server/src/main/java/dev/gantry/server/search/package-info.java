/** Finding messages in a room by what they say and by what they are: chat.search. */
package dev.gantry.server.search;
