package dev.gantry.server.store.mongo;

/** The stores that share the collections of messages. */
record MongoMessages(
    MongoMessageStore store,
    MongoMessageLists lists,
    MongoChangeStore changes,
    MongoMessageExportStore export,
    MongoMessageSearchStore search) {

  static MongoMessages in(MongoContext context) {
    new MessageCollections(context.indexes()).createIndexes();
    MessageWords words = new MessageWords();
    return new MongoMessages(
        new MongoMessageStore(context, new MessageFields(context.documents(), words)),
        new MongoMessageLists(context),
        new MongoChangeStore(context),
        new MongoMessageExportStore(context),
        new MongoMessageSearchStore(context, words));
  }
}
