package dev.gantry.server.store.mongo;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Names and indexes of the two collections that hold messages. */
final class MessageCollections {

  static final String MESSAGES = "rocketchat_message";
  static final String TRASH = "rocketchat__trash";

  /** Removed records of all kinds share one collection; these are the messages. */
  static final Bson IN_TRASH = Filters.eq("__collection__", "message");

  static final Bson VISIBLE = Filters.ne("_hidden", true);

  private final Indexes indexes;

  MessageCollections(Indexes indexes) {
    this.indexes = indexes;
  }

  void createIndexes() {
    messages("rid ts _order _id");
    messages("rid _updatedAt");
    messages("rid _words ts _order");
    messages("rid _updatedAt tcount", Filters.exists("tcount"));
    messages("rid tlm ts _order", Filters.exists("tcount"));
    messages("tmid rid ts _order", Filters.exists("tmid"));
    messages("tmid rid _updatedAt", Filters.exists("tmid"));
    messages("drid", Filters.exists("drid"));
    messages("rid drid ts _order", Filters.exists("drid"));
    messages("pinned rid ts _order", Filters.eq("pinned", true));
    messages("unread rid ts _order", Filters.eq("unread", true));
    messages("mentions._id rid ts _order", Filters.exists("mentions._id"));
    messages("starred._id rid ts _order", Filters.exists("starred._id"));
    indexes.ensure(TRASH, keys("rid __collection__ _deletedAt _id"));
    trash("rid _deletedAt tcount", Filters.exists("tcount"));
    trash("tmid rid _deletedAt", Filters.exists("tmid"));
  }

  private void messages(String fields) {
    indexes.ensure(MESSAGES, keys(fields));
  }

  private void messages(String fields, Bson part) {
    indexes.ensure(MESSAGES, keys(fields), new IndexOptions().partialFilterExpression(part));
  }

  private void trash(String fields, Bson part) {
    indexes.ensure(TRASH, keys(fields), new IndexOptions().partialFilterExpression(part));
  }

  private static Document keys(String fields) {
    Document keys = new Document();
    for (String field : fields.split(" ")) {
      keys.append(
          field.replace("_order", MessageOrder.FIELD).replace("_words", MessageWords.FIELD), 1);
    }
    return keys;
  }
}
