package dev.gantry.server.store.mongo;

import com.mongodb.MongoException;
import dev.gantry.server.core.ApiException;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.dao.InvalidDataAccessResourceUsageException;

/** Lists in an order that a request asks for, which the database may not be able to bring about. */
final class Sorted {

  private static final int BAD_VALUE = 2;
  private static final String REASON = "parallel arrays";

  private Sorted() {}

  /**
   * Asks for a list.
   *
   * @throws ApiException {@code error-invalid-sort} for keys that lie in different arrays of one
   *     document
   */
  static <T> T list(Supplier<T> question) {
    try {
      return question.get();
    } catch (InvalidDataAccessResourceUsageException e) {
      if (e.getCause() instanceof MongoException refusal
          && refusal.getCode() == BAD_VALUE
          && refusal.getMessage().contains(REASON)) {
        throw ApiException.coded(
            "error-invalid-sort",
            "Invalid sort parameter provided: two keys are in different arrays",
            Map.of("helperMethod", "parseJsonQuery"));
      }
      throw e;
    }
  }
}
