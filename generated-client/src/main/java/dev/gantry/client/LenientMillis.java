package dev.gantry.client;

import java.time.DateTimeException;
import java.time.Instant;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.deser.std.StdDeserializer;

/**
 * Reads a whole number, and where a server gives a time in another form instead, its milliseconds.
 */
final class LenientMillis extends StdDeserializer<Long> {

  LenientMillis() {
    super(Long.class);
  }

  @Override
  public Long deserialize(JsonParser parser, DeserializationContext context) {
    if (parser.hasToken(JsonToken.VALUE_NUMBER_INT)) {
      return parser.getLongValue();
    }
    JsonNode value = context.readTree(parser);
    JsonNode date = WrappedDate.in(value);
    JsonNode plain = date == null ? value : date;
    if (plain.isNumber()) {
      return plain.longValue();
    }
    try {
      Instant time = Timestamps.instant(plain.asString(""));
      if (time != null) {
        return time.toEpochMilli();
      }
    } catch (DateTimeException notATime) {
      // Said below, in the words of Jackson.
    }
    return (Long)
        context.handleWeirdStringValue(Long.class, plain.toString(), "not a whole number");
  }
}
