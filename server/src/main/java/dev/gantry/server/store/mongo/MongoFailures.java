package dev.gantry.server.store.mongo;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoServerException;
import com.mongodb.MongoWriteConcernException;
import java.util.Set;
import java.util.function.Supplier;
import org.bson.BSONException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.InvalidDataAccessResourceUsageException;

/** Turns the driver's failures into Spring's database-neutral exceptions. */
final class MongoFailures {

  private static final int DUPLICATE_KEY = 11000;

  /** Took too long, or was interrupted with its server. */
  private static final Set<Integer> INTERRUPTED = Set.of(50, 262, 11600, 11601, 11602);

  private MongoFailures() {}

  static boolean isDuplicate(MongoException failure) {
    return failure.getCode() == DUPLICATE_KEY;
  }

  /** Whether the database has refused the command for good; anything else may pass. */
  static boolean isRefusal(MongoException failure) {
    return failure instanceof TooLargeException
        || failure instanceof MongoServerException
            && !(failure instanceof MongoNotPrimaryException)
            && !(failure instanceof MongoNodeIsRecoveringException)
            && !(failure instanceof MongoWriteConcernException)
            && !failure.hasErrorLabel("RetryableWriteError")
            && !INTERRUPTED.contains(failure.getCode());
  }

  /** Whether documents were left out only because their id or a unique value is taken. */
  static boolean areDuplicates(MongoBulkWriteException failure) {
    return failure.getWriteConcernError() == null
        && failure.getWriteErrors().stream().allMatch(error -> error.getCode() == DUPLICATE_KEY);
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
    return isRefusal(failure)
        ? new InvalidDataAccessResourceUsageException(failure.getMessage(), failure)
        : new DataAccessResourceFailureException(failure.getMessage(), failure);
  }

  /** A document that the driver does not even send. */
  static final class TooLargeException extends MongoException {

    private static final long serialVersionUID = 1L;

    TooLargeException(BSONException cause) {
      super(cause.getMessage(), cause);
    }
  }
}
