package dev.gantry.server.core;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * The JSON form of domain records, on the wire and in the embedded store: Rocket.Chat's field
 * names, absent values as absent keys, times as ISO-8601 with milliseconds and {@code Z}.
 */
public final class DomainJson {

  private DomainJson() {}

  /** A new mapper; safe for many threads and meant to be shared. */
  public static JsonMapper mapper() {
    return JsonMapper.builder()
        .addModule(new SimpleModule("gantry").addSerializer(Instant.class, new InstantText()))
        .changeDefaultPropertyInclusion(
            inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
        .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
        .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
        .build();
  }

  private static final class InstantText extends StdSerializer<Instant> {

    private static final int LENGTH = 24;

    private static final DateTimeFormatter FORMAT =
        DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    InstantText() {
      super(Instant.class);
    }

    @Override
    public void serialize(Instant value, JsonGenerator generator, SerializationContext context) {
      LocalDateTime time = LocalDateTime.ofInstant(value, ZoneOffset.UTC);
      if (time.getYear() < 0 || time.getYear() > 9999) {
        generator.writeString(FORMAT.format(value));
      } else {
        generator.writeString(text(time), 0, LENGTH);
      }
    }

    /** What the format makes of it, which costs several times as much. */
    private static char[] text(LocalDateTime time) {
      char[] text = new char[LENGTH];
      digits(text, 0, 4, time.getYear(), '-');
      digits(text, 5, 2, time.getMonthValue(), '-');
      digits(text, 8, 2, time.getDayOfMonth(), 'T');
      digits(text, 11, 2, time.getHour(), ':');
      digits(text, 14, 2, time.getMinute(), ':');
      digits(text, 17, 2, time.getSecond(), '.');
      digits(text, 20, 3, time.getNano() / 1_000_000, 'Z');
      return text;
    }

    private static void digits(char[] text, int start, int count, int value, char after) {
      int rest = value;
      for (int i = start + count - 1; i >= start; i--) {
        text[i] = (char) ('0' + rest % 10);
        rest /= 10;
      }
      text[start + count] = after;
    }
  }
}
