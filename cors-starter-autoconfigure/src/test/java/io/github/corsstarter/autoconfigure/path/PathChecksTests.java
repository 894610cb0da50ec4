package io.github.corsstarter.autoconfigure.path;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.github.corsstarter.core.PolicyProblem.Code;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.web.util.pattern.PathPattern;

class PathChecksTests {

  private final List<String> found = new ArrayList<>();

  private final PathChecks.Findings findings =
      new PathChecks.Findings() {

        @Override
        public void problem(
            String policy, String setting, String path, Code code, String reason, String cure) {
          found.add("%s %s %s: %s".formatted(code.id(), policy, setting, reason));
        }

        @Override
        public void advice(@Nullable String policy, String setting, String value, String text) {
          found.add("%s %s %s %s".formatted(policy, setting, value, text));
        }

        @Override
        public String placeOf(String policy, String setting) {
          return policy + ".yml";
        }
      };

  private final StandardEnvironment environment = new StandardEnvironment();

  private List<String> check(String policy, String... paths) {
    return new PathChecks(findings, environment)
        .check(policy, List.of(paths)).stream().map(PathPattern::getPatternString).toList();
  }

  @Test
  void usablePathsAreReturnedOnce() {
    assertThat(check("app", "/a/**", " /b ", "c", "/a/{*rest}")).containsExactly("/a/**", "/b");
    assertThat(found)
        .containsExactly(
            "app paths[1]  /b  the space around it is dropped",
            "path-invalid app paths[2]: at character 1: it does not begin with a slash",
            "app paths[3] /a/{*rest} is redundant: /a/** covers the same paths");
  }

  @Test
  void sameShapeInTwoPoliciesIsAProblem() {
    PathChecks checks = new PathChecks(findings, environment);
    checks.check("one", List.of("/a/{x}"));

    assertThat(checks.check("two", List.of("/b", "/a/{y}"))).hasSize(1);
    assertThat(found)
        .containsExactly(
            "path-duplicate two paths[1]: covers the same paths as /a/{x} of the policy one"
                + " (one.yml)");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /a/../b      | never matches: paths are compared decoded, without parameters and dot segments
          /a/.         | never matches: paths are compared decoded, without parameters and dot segments
          /a;v=1       | never matches: paths are compared decoded, without parameters and dot segments
          /a%20b       | never matches: paths are compared decoded, without parameters and dot segments
          /a?x=1       | never matches: the query is not part of the path
          /api/.*      | is not read as a regular expression; write /** for all that follows
          /api**       | matches one segment with these stars; write /** at the end for all that follows
          /api/***     | matches one segment with these stars; write /** at the end for all that follows
          /api/**x     | matches one segment with these stars; write /** at the end for all that follows
          /shop/items  | never matches if /shop is the context path, which is not part of it: write /items
          /shop        | never matches if /shop is the context path, which is not part of it: write /
          /a b         | has a space, which matches %20 in the path of a request
          """)
  void unusualPatternIsUsedWithAdvice(String path, String advice) {
    set("server.servlet.context-path", "/shop");

    assertThat(check("app", path)).containsExactly(path);
    assertThat(found).containsExactly("app paths[0] %s %s".formatted(path, advice));
  }

  @ParameterizedTest
  @CsvSource({
    "/**",
    "/a/*",
    "/a/*.html",
    "/{*rest}",
    "/a/{x:.*;%20 ?=}",
    "/a?b",
    "/100%",
    "/.well-known/x"
  })
  void usualPatternNeedsNoAdvice(String path) {
    assertThat(check("app", path)).containsExactly(path);
    assertThat(found).isEmpty();
  }

  @Test
  void servletPathIsPartOfPaths() {
    set("spring.mvc.servlet.path", "/app");
    PathChecks checks = new PathChecks(findings, environment);
    checks.check("one", List.of("/app/x/{a}/c/*"));
    checks.check("two", List.of("/app/x/*/{b}/d"));

    checks.adviseOnAll(
        List.of(Indexes.policy("one", "/app/x/{a}/c/*"), Indexes.policy("two", "/app/x/*/{b}/d")));

    assertThat(found)
        .containsExactly(
            "one paths /app/x/{a}/c/* is as specific as /app/x/*/{b}/d of the policy two, which"
                + " governs paths that both match",
            "null spring.mvc.servlet.path /app is part of the paths that policies cover: write"
                + " /app/api/** where you mean /api/**");
  }

  @Test
  void twiceAsManyWildPathsAreTwiceTheWork() {
    bytesFor(8000); // warm up
    assertThat(bytesFor(8000)).isLessThan(bytesFor(4000) * 23 / 10);
  }

  private long bytesFor(int patterns) {
    List<String> paths =
        IntStream.range(1000, 1000 + patterns).mapToObj("/{tenant}/*/x%d/**"::formatted).toList();
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    PathChecks checks = new PathChecks(findings, environment);
    PolicyPaths one = new PolicyPaths("one", checks.check("one", paths.subList(0, 2000)), null);
    PolicyPaths two =
        new PolicyPaths("two", checks.check("two", paths.subList(2000, patterns)), null);
    checks.adviseOnAll(List.of(one, two));
    new PathIndex(List.of(one, two));
    return threads.getCurrentThreadAllocatedBytes() - before;
  }

  private void set(String property, String value) {
    environment
        .getPropertySources()
        .addFirst(new MapPropertySource(property, Map.of(property, value)));
  }
}
