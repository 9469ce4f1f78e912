package dev.gantry.server.store.mongo;

import org.springframework.dao.DataAccessException;

/**
 * What a unit of work wants to write does not go with what others wrote; nothing of it is stored.
 * The cause says it in Spring's words.
 */
final class ConflictException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  ConflictException(DataAccessException cause) {
    super(cause);
  }

  DataAccessException reason() {
    return (DataAccessException) getCause();
  }
}
