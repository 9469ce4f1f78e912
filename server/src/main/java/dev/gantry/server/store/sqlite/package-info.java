/**
 * The stores on one SQLite file: a single writer that commits in groups, readers beside it. {@link
 * dev.gantry.server.store.sqlite.SqliteStores} is the way in.
 */
package dev.gantry.server.store.sqlite;
