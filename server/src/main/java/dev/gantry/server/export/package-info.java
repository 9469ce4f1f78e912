/** Rooms taken out of the workspace: as a file to download or as a mail. */
package dev.gantry.server.export;
