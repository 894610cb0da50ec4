package io.github.corsstarter.core.internal.explain;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.corsstarter.core.CorsRequest;
import io.github.corsstarter.core.CorsRequestBuilder;
import io.github.corsstarter.core.RejectionReason;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;

/**
 * Requests that fail, with what operators and developers are to read. Ships in the test-jar, so
 * that the same rows go through the evaluator and through real servers of both stacks.
 *
 * @param policies the settings of each policy by name, as under {@code cors.policies}
 */
public record RejectionCatalog(Map<String, Map<String, Object>> policies, List<Row> rows) {

  private static final RejectionCatalog CATALOGUE = read();

  /**
   * One failure.
   *
   * @param headers field lines, name and value
   * @param text a part of the hint
   */
  public record Row(
      String why,
      String method,
      String path,
      List<List<String>> headers,
      String policy,
      RejectionReason reason,
      Hint.Kind hint,
      String property,
      String text) {

    /** The request as a server on this port sees it. */
    public CorsRequest request(int port) {
      CorsRequestBuilder builder = CorsRequest.of(method, path).to("http", "localhost", port);
      headers.forEach(line -> builder.header(line.get(0), line.get(1)));
      return builder.build();
    }

    public String header(String name) {
      return headers.stream()
          .filter(line -> line.get(0).equals(name))
          .map(line -> line.get(1))
          .findFirst()
          .orElse("");
    }

    /** Whether the hint tells of another policy, which clients are not to hear of. */
    public boolean namesOtherPolicy() {
      return hint == Hint.Kind.OTHER_POLICY;
    }

    @Override
    public String toString() {
      return why;
    }
  }

  public static Stream<Row> allRows() {
    return CATALOGUE.rows().stream();
  }

  /** The settings of all policies, as under {@code cors.policies}. */
  public static Map<String, Map<String, Object>> allPolicies() {
    return CATALOGUE.policies();
  }

  private static RejectionCatalog read() {
    try (InputStream in = RejectionCatalog.class.getResourceAsStream("rejections.yml")) {
      return new ObjectMapper().convertValue(new Yaml().load(in), new TypeReference<>() {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
