package dev.gantry.server.store.mongo;

import dev.gantry.server.core.DomainJson;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bson.Document;
import org.bson.types.Binary;
import org.bson.types.Decimal128;
import org.bson.types.ObjectId;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * Domain records as Rocket.Chat stores them: the fields of their JSON form, with times as BSON
 * dates. Fields whose names begin with {@code gantry} are the store's own and not shown.
 */
final class Documents {

  private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

  private final JsonMapper mapper = DomainJson.mapper();
  private final JsonMapper dating =
      mapper
          .rebuild()
          .addModule(
              new SimpleModule("gantry-bson").addSerializer(Instant.class, new InstantAsDate()))
          .build();

  /** A record as a document. */
  Document write(Object record) {
    return (Document) stored(dating.convertValue(record, OBJECT));
  }

  /** A document as a record. */
  <T> T read(Document document, Class<T> type) {
    Map<String, Object> shown = new LinkedHashMap<>();
    document.forEach(
        (name, value) -> {
          if (!name.startsWith(FieldNames.OWN)) {
            shown.put(FieldNames.shown(name), shown(value));
          }
        });
    return mapper.convertValue(shown, type);
  }

  /** A JSON value as it is stored. */
  Object storedValue(Object value) {
    return stored(dating.convertValue(value, Object.class));
  }

  /** A stored value as a JSON value. */
  Object shownValue(Object value) {
    return mapper.convertValue(shown(value), Object.class);
  }

  private static Object stored(Object value) {
    if (value instanceof Map<?, ?> map) {
      Document document = new Document();
      map.forEach(
          (name, member) -> document.append(FieldNames.stored((String) name), stored(member)));
      return document;
    }
    if (value instanceof Collection<?> list) {
      return list.stream().map(Documents::stored).toList();
    }
    if (value instanceof BigInteger number) {
      return number(new BigDecimal(number));
    }
    // As JavaScript's driver stores it.
    return value instanceof Long number && number == number.intValue() ? number.intValue() : value;
  }

  /** A number of more than 34 digits has no place in a document. */
  private static Object number(BigDecimal number) {
    try {
      return new Decimal128(number);
    } catch (NumberFormatException tooLong) {
      return number.toPlainString();
    }
  }

  private static Object shown(Object value) {
    if (value instanceof Map<?, ?> map) {
      Map<String, Object> shown = new LinkedHashMap<>();
      map.forEach((name, member) -> shown.put(FieldNames.shown((String) name), shown(member)));
      return shown;
    }
    if (value instanceof Collection<?> list) {
      return list.stream().map(Documents::shown).toList();
    }
    if (value instanceof Date date) {
      return date.toInstant();
    }
    if (value instanceof ObjectId id) {
      return id.toHexString();
    }
    if (value instanceof Decimal128 decimal) {
      return decimal.bigDecimalValue();
    }
    return value instanceof Binary binary ? binary.getData() : value;
  }

  private static final class InstantAsDate extends StdSerializer<Instant> {

    InstantAsDate() {
      super(Instant.class);
    }

    @Override
    public void serialize(Instant value, JsonGenerator generator, SerializationContext context) {
      generator.writeEmbeddedObject(Date.from(value.truncatedTo(ChronoUnit.MILLIS)));
    }
  }
}
