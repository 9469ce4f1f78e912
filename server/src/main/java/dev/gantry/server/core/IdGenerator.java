package dev.gantry.server.core;

import java.time.Clock;

/** Source of new record ids; injected so that a replay can be exact. */
@FunctionalInterface
public interface IdGenerator {

  /** A new id: 17 letters and digits, as Rocket.Chat makes them. */
  String newId();

  /**
   * A generator for records that are made at a high rate: its ids may follow each other in time.
   */
  default IdGenerator ordered(Clock clock) {
    return this;
  }
}
