package dev.gantry.server.store.mongo;

import com.mongodb.MongoException;
import java.io.IOException;
import java.util.function.Supplier;
import org.springframework.dao.DataAccessException;

/** Turns failures of the database into those that bytes have wherever they come from. */
final class GridFailures {

  private GridFailures() {}

  static <T> T answered(Supplier<T> question) throws IOException {
    try {
      return question.get();
    } catch (MongoException | DataAccessException e) {
      throw new IOException(e.getMessage(), e);
    }
  }
}
