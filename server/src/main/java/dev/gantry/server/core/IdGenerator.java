package dev.gantry.server.core;

/** Source of new record ids; injected so that a replay can be exact. */
@FunctionalInterface
public interface IdGenerator {

  /** A new id: 17 letters and digits, as Rocket.Chat makes them. */
  String newId();
}
