/** Keeps the bytes of files in a folder. */
package dev.gantry.server.store.folder;
