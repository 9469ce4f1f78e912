package dev.gantry.server.store.mongo;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/** A record to try units of work with. */
record Note(@JsonProperty("_id") String id, String text, List<String> readers) {

  static Note of(String id) {
    return new Note(id, "text of " + id, List.of());
  }

  Note saying(String other) {
    return new Note(id, other, readers);
  }
}
