package io.github.corsstarter.autoconfigure.settings;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a value has to be, in words: why another one cannot stand, and what to write. */
record ExpectedValue(String reason, String cure) {

  static ExpectedValue of(Class<?> type) {
    if (type.isEnum()) {
      return oneOf(
          Arrays.stream(type.getEnumConstants())
              .map(constant -> constant.toString().toLowerCase(Locale.ROOT))
              .toList());
    }
    if (type == Duration.class) {
      return new ExpectedValue("is not a duration", "write a duration such as 30m, 1h or 600s");
    }
    if (type == boolean.class || type == Boolean.class) {
      return new ExpectedValue("is neither true nor false", "write true or false");
    }
    if (type == int.class) {
      return new ExpectedValue("is not a whole number", "write a number in digits, such as 1000");
    }
    return new ExpectedValue("cannot be read", "write a list of strings");
  }

  private static ExpectedValue oneOf(List<String> values) {
    return new ExpectedValue(
        "is none of " + String.join(", ", values),
        values.stream().collect(Collectors.joining(" or ", "write ", "")));
  }
}
