package dev.gantry.server.store.mongo;

import java.util.List;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.Document;

/**
 * What an effect leaves in the document that it changed, so that nobody applies it there twice. A
 * lane runs one unit at a time, so a document needs no more than one mark for each lane.
 *
 * @param unit id of the unit, which is never used again
 * @param index place of the effect in its unit
 */
record Mark(String lane, String unit, int index) {

  /** Of an inserted document: the unit that inserted it. */
  static final String INSERTED_BY = "gantryUnit";

  /** Of any document: the marks of updates, one for each lane. */
  static final String MARKS = "gantry";

  String field() {
    return MARKS + "." + lane;
  }

  BsonString value() {
    return new BsonString("%s:%05d".formatted(unit, index));
  }

  /** The unit that left a mark. */
  static String unitOf(Object value) {
    String mark = (String) value;
    return mark.substring(0, mark.lastIndexOf(':'));
  }

  /** Documents that have neither this effect nor a later one of the unit. */
  Document absent() {
    return new Document("$nor", List.of(present()));
  }

  /** Documents that have this effect or a later one of the unit. */
  Document present() {
    return new Document(field(), new Document("$gte", value()).append("$lte", unit + ":~"));
  }

  /** The same update, leaving the mark. */
  BsonDocument leftBy(BsonDocument update) {
    BsonDocument marking = update.clone();
    BsonDocument set = marking.getDocument("$set", new BsonDocument()).clone();
    set.put(field(), value());
    marking.put("$set", set);
    return marking;
  }
}
