/** What changed since a reader looked last: chat.syncMessages and its two siblings for threads. */
package dev.gantry.server.sync;
