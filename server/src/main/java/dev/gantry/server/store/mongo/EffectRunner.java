package dev.gantry.server.store.mongo;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.UpdateOptions;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;

/** Applies effects, each of them as often as it is asked to but with the result of once. */
final class EffectRunner {

  private static final String ID = "_id";

  private final MongoDatabase database;
  private final Commands commands;

  EffectRunner(MongoDatabase database, Commands commands) {
    this.database = database;
    this.commands = commands;
  }

  /** A runner whose commands are answered once they are as durable as this says. */
  EffectRunner with(WriteConcern concern) {
    return new EffectRunner(database.withWriteConcern(concern), commands);
  }

  /**
   * Applies an effect.
   *
   * @param marked whether an update leaves its mark, which lets it be repeated later on
   * @throws ConflictException where another's document stands in the way
   */
  void apply(Effect effect, Mark mark, boolean marked) {
    MongoCollection<BsonDocument> collection = collection(effect);
    switch (effect.kind()) {
      case INSERT -> insert(collection, effect.change(), mark);
      case INSERT_ABSENT -> commands.send(() -> insertAbsent(collection, effect));
      case CHANGE -> change(collection, effect, mark);
      case PUT -> commands.send(() -> put(collection, effect));
      case UPDATE, UPDATE_MANY, UPSERT -> update(collection, effect, marked ? mark : null);
      case DELETE -> commands.send(() -> collection.deleteOne(effect.filter()));
      case DELETE_MANY -> commands.send(() -> collection.deleteMany(effect.filter()));
    }
  }

  /** Takes an effect that can conflict back, where it is there. */
  void undo(Effect effect, Mark mark) {
    MongoCollection<BsonDocument> collection = collection(effect);
    if (effect.kind() == Effect.Kind.INSERT) {
      commands.send(() -> collection.deleteOne(own(effect.change().get(ID), mark)));
    } else {
      BsonDocument back = effect.undo().clone();
      BsonDocument unset = back.getDocument("$unset", new BsonDocument()).clone();
      back.put("$unset", unset.append(mark.field(), new BsonString("")));
      Bson applied = Filters.and(Filters.eq(ID, effect.filter().get(ID)), mark.present());
      commands.send(() -> collection.updateOne(applied, back));
    }
  }

  private void insert(MongoCollection<BsonDocument> collection, BsonDocument document, Mark mark) {
    BsonDocument stamped = document.clone();
    stamped.put(Mark.INSERTED_BY, new BsonString(mark.unit()));
    try {
      commands.send(() -> collection.insertOne(stamped));
    } catch (MongoException e) {
      if (!MongoFailures.isDuplicate(e)) {
        throw e;
      }
      if (!has(collection, own(document.get(ID), mark))) {
        throw new ConflictException(new DuplicateKeyException(e.getMessage(), e));
      }
    }
  }

  private static Object insertAbsent(MongoCollection<BsonDocument> collection, Effect effect) {
    try {
      return collection.insertMany(effect.documents(), new InsertManyOptions().ordered(false));
    } catch (MongoBulkWriteException e) {
      if (!MongoFailures.areDuplicates(e)) {
        throw e;
      }
      return null;
    }
  }

  private void change(MongoCollection<BsonDocument> collection, Effect effect, Mark mark) {
    Bson expected = Filters.and(effect.filter(), mark.absent());
    BsonDocument marking = mark.leftBy(effect.change());
    try {
      if (commands.send(() -> collection.updateOne(expected, marking)).getMatchedCount() == 1) {
        return;
      }
    } catch (MongoException e) {
      if (MongoFailures.isDuplicate(e)) {
        throw new ConflictException(new DuplicateKeyException(e.getMessage(), e));
      }
      throw e;
    }
    BsonValue id = effect.filter().get(ID);
    if (!has(collection, Filters.and(Filters.eq(ID, id), mark.present()))) {
      throw new ConflictException(
          new OptimisticLockingFailureException(
              "Changed by somebody else: " + effect.collection() + " " + id));
    }
  }

  private void update(MongoCollection<BsonDocument> collection, Effect effect, Mark mark) {
    Bson filter = mark == null ? effect.filter() : Filters.and(effect.filter(), mark.absent());
    BsonDocument update = mark == null ? effect.change() : mark.leftBy(effect.change());
    UpdateOptions options = new UpdateOptions().upsert(effect.kind() == Effect.Kind.UPSERT);
    try {
      commands.send(() -> update(collection, effect.isForMany(), filter, update, options));
    } catch (MongoException e) {
      if (!MongoFailures.isDuplicate(e) || !options.isUpsert()) {
        throw e;
      }
      updateWhatIsThere(collection, filter, update);
    }
  }

  /** Somebody made the document just now, or it has the effect already. */
  private void updateWhatIsThere(
      MongoCollection<BsonDocument> collection, Bson filter, BsonDocument update) {
    update = update.clone();
    update.remove("$setOnInsert");
    BsonDocument rest = update;
    if (!rest.isEmpty()) {
      commands.send(() -> collection.updateOne(filter, rest));
    }
  }

  private static Object update(
      MongoCollection<BsonDocument> collection,
      boolean many,
      Bson filter,
      BsonDocument update,
      UpdateOptions options) {
    return many
        ? collection.updateMany(filter, update, options)
        : collection.updateOne(filter, update, options);
  }

  private static Object put(MongoCollection<BsonDocument> collection, Effect effect) {
    return collection.replaceOne(
        effect.filter(), effect.change(), new ReplaceOptions().upsert(true));
  }

  private boolean has(MongoCollection<BsonDocument> collection, Bson filter) {
    return commands.send(
        () -> collection.find(filter).projection(new Document(ID, 1)).first() != null);
  }

  private static Bson own(BsonValue id, Mark mark) {
    return Filters.and(Filters.eq(ID, id), Filters.eq(Mark.INSERTED_BY, mark.unit()));
  }

  private MongoCollection<BsonDocument> collection(Effect effect) {
    return database.getCollection(effect.collection(), BsonDocument.class);
  }
}
