package dev.gantry.server.store.mongo;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * An attempt at writing a file, of which several servers may make one at once. File and pieces say
 * which attempt they are of, and none touches those of a later one.
 *
 * @param number null where it does not matter who writes the file, since all write the same
 */
record GridAttempt(Integer number) {

  static final GridAttempt ANY = new GridAttempt(null);

  private static final String FIELD = "gantryAttempt";
  private static final String METADATA = "metadata";
  private static final String OF_FILE = METADATA + "." + FIELD;

  /** Those of the pieces that are not of a later attempt. */
  Bson pieces(Bson pieces) {
    return notLater(FIELD, pieces);
  }

  /** Those of the files that are not of a later attempt. */
  Bson files(Bson files) {
    return notLater(OF_FILE, files);
  }

  /** Those of the files that this attempt has finished. */
  Bson own(Bson files) {
    return number == null ? files : Filters.and(files, Filters.eq(OF_FILE, number));
  }

  Bson mark(Bson change) {
    return number == null ? change : Updates.combine(change, Updates.set(FIELD, number));
  }

  Document mark(Document file) {
    return number == null ? file : file.append(METADATA, new Document(FIELD, number));
  }

  private Bson notLater(String field, Bson all) {
    return number == null ? all : Filters.and(all, Filters.not(Filters.gt(field, number)));
  }
}
