package io.github.corsstarter.core.conformance;

import static java.util.Objects.requireNonNullElse;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a row expects.
 *
 * @param kind {@code not-governed}, {@code not-cors} (which may stand for it), {@code preflight},
 *     {@code actual}, {@code handshake} (for which {@code actual} may stand)
 * @param allowed whether the request is admitted
 * @param status null where the row does not fix it
 * @param statusAnyOf as well, where several will do
 * @param headers fields of the response; of lists only some members
 * @param exactly fields of the response, in full
 * @param absent fields that the response does not have
 * @param vary members that {@code Vary} has
 * @param varyAbsent members that {@code Vary} does not have
 * @param reason the name of the rejection reason
 * @param refusedName the refused method or request-header name
 * @param rescue the name of the rescue
 */
public record Expectation(
    String kind,
    boolean allowed,
    @Nullable Integer status,
    List<Integer> statusAnyOf,
    Map<String, String> headers,
    Map<String, String> exactly,
    List<String> absent,
    List<String> vary,
    List<String> varyAbsent,
    @Nullable String reason,
    @Nullable String refusedName,
    @Nullable String rescue) {

  private static final List<String> CORS_FIELDS =
      List.of(
          "Access-Control-Allow-Origin",
          "Access-Control-Allow-Credentials",
          "Access-Control-Allow-Methods",
          "Access-Control-Allow-Headers",
          "Access-Control-Expose-Headers",
          "Access-Control-Max-Age",
          "Timing-Allow-Origin");

  private static final List<String> LISTS =
      List.of(
          "Access-Control-Allow-Methods",
          "Access-Control-Allow-Headers",
          "Access-Control-Expose-Headers");

  public Expectation {
    statusAnyOf = requireNonNullElse(statusAnyOf, List.of());
    headers = requireNonNullElse(headers, Map.of());
    exactly = requireNonNullElse(exactly, Map.of());
    absent = requireNonNullElse(absent, List.of());
    vary = requireNonNullElse(vary, List.of());
    varyAbsent = requireNonNullElse(varyAbsent, List.of());
  }

  /**
   * Asserts that the response is as the row expects, and as every response has to be.
   *
   * @param responseHeaders field names in any case; one value for each field line
   */
  public void verify(int responseStatus, Map<String, List<String>> responseHeaders) {
    Map<String, List<String>> response = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    response.putAll(responseHeaders);
    verifyStatus(responseStatus);
    exactly.forEach(
        (name, value) -> assertThat(response.get(name)).as(name).containsExactly(value));
    headers.forEach((name, value) -> verifyField(response, name, value));
    assertThat(response).doesNotContainKeys(absent.toArray(String[]::new));
    verifyVary(members(response, "Vary"));
    verifyAlways(response);
  }

  private void verifyStatus(int responseStatus) {
    if (status != null) {
      assertThat(responseStatus).as("status").isEqualTo(status);
    }
    if (!statusAnyOf.isEmpty()) {
      assertThat(responseStatus).as("status").isIn(statusAnyOf);
    }
  }

  private static void verifyField(
      Map<String, List<String>> response, String name, String expected) {
    List<String> members = members(response, name);
    if (!LISTS.contains(name)) {
      assertThat(response.get(name)).as(name).containsExactly(expected);
    } else if (response.containsKey("Access-Control-Allow-Credentials") || !members.contains("*")) {
      assertThat(members).as(name).containsAll(split(expected));
    }
  }

  private void verifyVary(List<String> members) {
    assertThat(members).as("Vary").doesNotHaveDuplicates();
    assertThat(members).as("Vary").containsAll(lowerCase(vary));
    assertThat(members).as("Vary").noneMatch(lowerCase(varyAbsent)::contains);
  }

  /** What holds for every response, whatever the row is about. */
  private void verifyAlways(Map<String, List<String>> response) {
    assertThat(response).doesNotContainKey("Access-Control-Allow-Private-Network");
    for (String name : CORS_FIELDS) {
      assertThat(response.getOrDefault(name, List.of())).as(name).hasSizeLessThan(2);
      if (!allowed) {
        assertThat(response).doesNotContainKey(name);
      }
      if (response.containsKey("Access-Control-Allow-Credentials")) {
        assertThat(members(response, name)).as(name).doesNotContain("*");
      }
    }
  }

  private static List<String> members(Map<String, List<String>> response, String name) {
    return response.getOrDefault(name, List.of()).stream()
        .flatMap(line -> split(line).stream())
        .toList();
  }

  private static List<String> split(String line) {
    return lowerCase(Arrays.asList(line.split(",")));
  }

  private static List<String> lowerCase(List<String> members) {
    return members.stream().map(member -> member.strip().toLowerCase(Locale.ROOT)).toList();
  }
}
