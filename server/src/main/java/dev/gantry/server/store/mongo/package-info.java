/**
 * The stores on a MongoDB that any number of servers share, in Rocket.Chat's collections. {@link
 * dev.gantry.server.store.mongo.MongoStores} is the way in; decision record 9 says how a unit of
 * work comes about without transactions, and how a store is written.
 */
package dev.gantry.server.store.mongo;
