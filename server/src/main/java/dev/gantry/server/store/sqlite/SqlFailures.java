package dev.gantry.server.store.sqlite;

import java.sql.SQLException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Turns SQLite's result codes into Spring's database-neutral exceptions. */
final class SqlFailures {

  private SqlFailures() {}

  static DataAccessException translate(SQLException failure) {
    if (!(failure instanceof SQLiteException sqlite)) {
      return new UncategorizedSQLException("SQLite", null, failure);
    }
    SQLiteErrorCode code = sqlite.getResultCode();
    String message = failure.getMessage();
    // The lower byte is the primary code; the rest says more about it.
    return switch (code.code & 0xff) {
      case 19 ->
          isDuplicate(code)
              ? new DuplicateKeyException(message, failure)
              : new DataIntegrityViolationException(message, failure);
      // Out of memory, I/O error, corrupt, disk full.
      case 7, 10, 11, 13 -> new DataAccessResourceFailureException(message, failure);
      default -> new UncategorizedSQLException("SQLite", null, failure);
    };
  }

  /** Why a file cannot be opened, in words for the one who runs the server. */
  static String reason(SQLException failure) {
    if (failure instanceof SQLiteException sqlite) {
      return switch (sqlite.getResultCode().code & 0xff) {
        case 26 -> "it is not a SQLite database";
        case 8, 14 -> "it cannot be opened for writing";
        case 13 -> "the disk is full";
        default -> failure.getMessage();
      };
    }
    return failure.getMessage();
  }

  private static boolean isDuplicate(SQLiteErrorCode code) {
    return code == SQLiteErrorCode.SQLITE_CONSTRAINT_UNIQUE
        || code == SQLiteErrorCode.SQLITE_CONSTRAINT_PRIMARYKEY;
  }
}
