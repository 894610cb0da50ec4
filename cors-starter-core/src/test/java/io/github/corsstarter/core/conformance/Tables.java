package io.github.corsstarter.core.conformance;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;

/** Reads the tables; a field that no row may have fails the reading. */
final class Tables {

  private static final JsonMapper MAPPER =
      JsonMapper.builder().propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE).build();

  private Tables() {}

  static <T> Stream<T> json(String resource, Class<T[]> type) {
    try (InputStream in = Tables.class.getResourceAsStream(resource)) {
      return Arrays.stream(MAPPER.readValue(in, type));
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
  }

  /** Rows that name their policies, which stand at the head of the file. */
  static Stream<DecisionRow> yaml(String resource) {
    try (InputStream in = Tables.class.getResourceAsStream(resource)) {
      NamedPolicies table = MAPPER.convertValue(new Yaml().load(in), NamedPolicies.class);
      return table.rows().stream().map(row -> row.under(table.policies()));
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
  }

  private record NamedPolicies(Map<String, Map<String, Object>> policies, List<NamedRow> rows) {}

  private record NamedRow(
      String id,
      String why,
      List<String> policies,
      NamedRequest request,
      String handler,
      Expectation expect) {

    DecisionRow under(Map<String, Map<String, Object>> bodies) {
      List<Map<String, Object>> own = policies.stream().map(bodies::get).toList();
      return new DecisionRow(id, why, own, request.row(), handler, expect);
    }
  }

  private record NamedRequest(
      String method, String path, String scheme, List<Map<String, String>> headers) {

    RequestRow row() {
      return new RequestRow(
          method,
          path,
          scheme,
          headers.stream()
              .flatMap(line -> line.entrySet().stream())
              .map(line -> new HeaderLine(line.getKey(), line.getValue()))
              .toList());
    }
  }
}
