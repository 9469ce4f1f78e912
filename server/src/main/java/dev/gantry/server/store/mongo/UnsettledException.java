package dev.gantry.server.store.mongo;

import org.springframework.dao.DataAccessResourceFailureException;

/**
 * A unit of work has been left on its way: the database could not be reached. All or nothing of it
 * will be stored when it can.
 */
final class UnsettledException extends DataAccessResourceFailureException {

  private static final long serialVersionUID = 1L;

  UnsettledException(Throwable cause) {
    super("The database cannot be reached; what was asked for may be stored later", cause);
  }
}
