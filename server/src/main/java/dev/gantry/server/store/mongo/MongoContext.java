package dev.gantry.server.store.mongo;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;

/** What every store is made of. */
record MongoContext(
    MongoDatabase database,
    MongoUnits units,
    ChangeStamps stamps,
    Documents documents,
    Indexes indexes,
    Clock clock) {}
