package dev.gantry.server.http.delegate;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.gantry.api.model.Message;

/**
 * A message of an answer that is written as the record it stands for, which spares copying it into
 * the model first. Only to be written: its getters know nothing of the record.
 */
final class ShownMessage extends Message {

  private final Object shown;

  /**
   * @param shown any value whose JSON form is that of a message
   */
  ShownMessage(Object shown) {
    this.shown = shown;
  }

  @JsonValue
  Object shown() {
    return shown;
  }
}
