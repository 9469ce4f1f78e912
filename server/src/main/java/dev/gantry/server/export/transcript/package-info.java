/** What a room said, written down: as a page to read or as JSON lines. Knows no store. */
package dev.gantry.server.export.transcript;
