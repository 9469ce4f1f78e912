package dev.gantry.server.store.mongo;

import com.mongodb.MongoException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.bson.BSONException;
import org.springframework.dao.DataAccessResourceFailureException;

/**
 * Sends the commands of a unit's commit one after the other. Each of them may be repeated, so a
 * failure of the network or a new primary is met by sending it again for a while.
 */
final class Commands {

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration PAUSE = Duration.ofMillis(50);

  private final Runnable before;

  /**
   * @param before asked ahead of every command; throws where this process may not write any more
   */
  Commands(Runnable before) {
    this.before = before;
  }

  /**
   * The command's answer.
   *
   * @throws MongoException where the database refuses it for good
   * @throws DataAccessResourceFailureException where it stays out of reach; the command may have
   *     been carried out
   */
  <T> T send(Supplier<T> command) {
    long giveUpAt = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      before.run();
      try {
        return command.get();
      } catch (BSONException e) {
        throw new MongoFailures.TooLargeException(e);
      } catch (MongoException e) {
        if (MongoFailures.isRefusal(e)) {
          throw e;
        }
        if (System.nanoTime() - giveUpAt > 0 || Thread.currentThread().isInterrupted()) {
          throw new DataAccessResourceFailureException("The database cannot be reached", e);
        }
        LockSupport.parkNanos(PAUSE.toNanos());
      }
    }
  }
}
