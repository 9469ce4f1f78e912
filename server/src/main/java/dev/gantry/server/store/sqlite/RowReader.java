package dev.gantry.server.store.sqlite;

import java.sql.ResultSet;
import java.sql.SQLException;

/** Makes a value of the row that a result stands on. It must not run the same SQL again. */
@FunctionalInterface
interface RowReader<T> {

  T read(ResultSet row) throws SQLException;
}
