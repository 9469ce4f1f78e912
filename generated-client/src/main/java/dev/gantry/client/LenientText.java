package dev.gantry.client;

import java.time.Instant;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.deser.jdk.StringDeserializer;

/**
 * Reads a text, and where a server gives a time as {@code {"$date": 1700000000000}} instead, its
 * ISO form.
 */
final class LenientText extends StringDeserializer {

  @Override
  public String deserialize(JsonParser parser, DeserializationContext context) {
    if (!parser.hasToken(JsonToken.START_OBJECT)) {
      return super.deserialize(parser, context);
    }
    JsonNode date = WrappedDate.in(context.readTree(parser));
    if (date == null) {
      return (String) context.handleUnexpectedToken(String.class, parser);
    }
    return date.isNumber() ? Instant.ofEpochMilli(date.longValue()).toString() : date.asString();
  }
}
