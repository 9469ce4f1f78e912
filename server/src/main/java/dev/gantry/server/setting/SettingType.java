package dev.gantry.server.setting;

import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The JSON types that settings have. */
enum SettingType {
  SWITCH("true or false") {
    @Override
    boolean accepts(Object value) {
      return value instanceof Boolean;
    }

    @Override
    Object read(String text) {
      return switch (text.toLowerCase(Locale.ROOT)) {
        case "true" -> true;
        case "false" -> false;
        default -> text;
      };
    }
  },
  NUMBER("a whole number") {
    @Override
    boolean accepts(Object value) {
      return value instanceof Integer
          || value instanceof Long number && number == number.intValue()
          || value instanceof BigInteger big && big.bitLength() < Integer.SIZE;
    }

    @Override
    Object read(String text) {
      return text.matches("-?\\d{1,10}") ? (Object) Long.valueOf(text) : text;
    }
  },
  TEXT("a text") {
    @Override
    boolean accepts(Object value) {
      return value instanceof String;
    }

    @Override
    Object read(String text) {
      return text;
    }
  },
  LIST("a list of texts") {
    @Override
    boolean accepts(Object value) {
      return value instanceof List<?> list && list.stream().allMatch(String.class::isInstance);
    }

    @Override
    Object read(String text) {
      return Stream.of(text.split(",")).map(String::strip).filter(one -> !one.isEmpty()).toList();
    }
  };

  private final String words;

  SettingType(String words) {
    this.words = words;
  }

  static SettingType of(Object sample) {
    for (SettingType type : values()) {
      if (type.accepts(sample)) {
        return type;
      }
    }
    throw new IllegalStateException("no setting type for " + sample.getClass());
  }

  abstract boolean accepts(Object value);

  /** The value that a text outside of JSON means; one of another type where it means none. */
  abstract Object read(String text);

  String words() {
    return words;
  }
}
