package dev.gantry.server.store.mongo;

import com.mongodb.MongoClientException;
import com.mongodb.MongoException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.MongoWriteConcernException;
import java.util.function.Supplier;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.InvalidDataAccessResourceUsageException;

/** Turns the driver's failures into Spring's database-neutral exceptions. */
final class MongoFailures {

  private static final int DUPLICATE_KEY = 11000;

  private MongoFailures() {}

  static boolean isDuplicate(MongoException failure) {
    return failure.getCode() == DUPLICATE_KEY;
  }

  /** Whether the same command may succeed a little later. */
  static boolean isPassing(MongoException failure) {
    return failure instanceof MongoSocketException
        || failure instanceof MongoTimeoutException
        || failure instanceof MongoNotPrimaryException
        || failure instanceof MongoNodeIsRecoveringException
        || failure instanceof MongoWriteConcernException
        || failure.hasErrorLabel("RetryableWriteError");
  }

  /** An answer of the database, with its failures translated. */
  static <T> T translated(Supplier<T> question) {
    try {
      return question.get();
    } catch (MongoException e) {
      throw translate(e);
    }
  }

  static DataAccessException translate(MongoException failure) {
    if (isDuplicate(failure)) {
      return new DuplicateKeyException(failure.getMessage(), failure);
    }
    if (isPassing(failure) || failure instanceof MongoClientException) {
      return new DataAccessResourceFailureException(failure.getMessage(), failure);
    }
    return new InvalidDataAccessResourceUsageException(failure.getMessage(), failure);
  }
}
