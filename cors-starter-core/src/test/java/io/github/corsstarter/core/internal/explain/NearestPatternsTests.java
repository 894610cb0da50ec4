package io.github.corsstarter.core.internal.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.corsstarter.core.internal.origin.Origin;
import io.github.corsstarter.core.internal.origin.OriginPattern;
import java.util.List;
import org.junit.jupiter.api.Test;

class NearestPatternsTests {

  private static final Origin PAGE = Origin.parse("https://www.a.example.com").orElseThrow();

  @Test
  void sameSchemeIsNearerThanAnotherOneWhateverTheOrder() {
    OriginPattern http = pattern("http", "www.a.example.com", false, 8080);
    OriginPattern https = pattern("https", "www.a.example.com", false, 8443);
    OriginPattern other = pattern("app", "www.a.example.com", false, 8443);

    assertThat(nearest(http, https).sameHost()).isEqualTo(https);
    assertThat(nearest(https, http).sameHost()).isEqualTo(https);
    assertThat(nearest(http, other).sameHost()).isEqualTo(http);
  }

  @Test
  void firstOfSeveralPatternsBelowTheHostIsNearest() {
    OriginPattern first = pattern("https", "www.a.example.com", true, Origin.DEFAULT_PORT);
    OriginPattern second = pattern("http", "www.a.example.com", true, Origin.DEFAULT_PORT);

    assertThat(nearest(first, second).belowHost()).isEqualTo(first);
  }

  @Test
  void longestDomainAboveTheHostIsNearest() {
    OriginPattern domain = pattern("https", "example.com", false, Origin.DEFAULT_PORT);
    OriginPattern longer = pattern("https", "a.example.com", false, Origin.DEFAULT_PORT);

    assertThat(nearest(domain, longer).aboveHost()).isEqualTo(longer);
    assertThat(nearest(longer, domain).aboveHost()).isEqualTo(longer);
  }

  @Test
  void hostThatOnlyEndsLikeTheOriginIsFar() {
    NearestPatterns nearest =
        nearest(
            pattern("https", "ple.com", false, Origin.DEFAULT_PORT),
            pattern("https", "b.example.com", false, Origin.DEFAULT_PORT));

    assertThat(nearest.sameHost()).isNull();
    assertThat(nearest.belowHost()).isNull();
    assertThat(nearest.aboveHost()).isNull();
  }

  private static NearestPatterns nearest(OriginPattern... patterns) {
    return new NearestPatterns(PAGE, List.of(patterns));
  }

  private static OriginPattern pattern(String scheme, String host, boolean subdomains, int port) {
    return new OriginPattern(scheme, host, subdomains, port);
  }
}
