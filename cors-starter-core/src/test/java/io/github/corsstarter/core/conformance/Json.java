package io.github.corsstarter.core.conformance;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.stream.Stream;

/** Reads the tables; a field that no row may have fails the reading. */
final class Json {

  private static final JsonMapper MAPPER =
      JsonMapper.builder().propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE).build();

  private Json() {}

  static <T> Stream<T> rows(String resource, Class<T[]> type) {
    try (InputStream in = Json.class.getResourceAsStream(resource)) {
      return Arrays.stream(MAPPER.readValue(in, type));
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
  }
}
