package dev.gantry.server.setting;

import java.math.BigInteger;
import java.util.List;

/** The JSON types that settings have. */
enum SettingType {
  SWITCH("true or false") {
    @Override
    boolean accepts(Object value) {
      return value instanceof Boolean;
    }
  },
  NUMBER("a whole number") {
    @Override
    boolean accepts(Object value) {
      return value instanceof Integer
          || value instanceof Long number && number == number.intValue()
          || value instanceof BigInteger big && big.bitLength() < Integer.SIZE;
    }
  },
  TEXT("a text") {
    @Override
    boolean accepts(Object value) {
      return value instanceof String;
    }
  },
  LIST("a list of texts") {
    @Override
    boolean accepts(Object value) {
      return value instanceof List<?> list && list.stream().allMatch(String.class::isInstance);
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

  String words() {
    return words;
  }
}
