/** Files that people upload into rooms: who may, what is kept of them, and how they go. */
package dev.gantry.server.file;
