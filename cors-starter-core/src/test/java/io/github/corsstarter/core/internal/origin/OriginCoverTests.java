package io.github.corsstarter.core.internal.origin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OriginCoverTests {

  private static final OriginPattern APP = new OriginPattern("https", "app.example.com", false, 0);

  private static final OriginPattern BELOW = new OriginPattern("https", "example.com", true, 0);

  private static final OriginPattern BELOW_ANY_PORT =
      new OriginPattern("https", "example.com", true, -1);

  private static final OriginPattern OTHER = new OriginPattern("https", "example.org", false, 0);

  @Test
  void patternIsListedWithOneThatCoversIt() {
    OriginCover cover = new OriginCover(List.of(APP, OTHER, BELOW));

    assertThat(cover.redundant()).containsExactly(Map.entry(APP, BELOW));
  }

  @Test
  void familyOfOnePortIsRedundantBesideThatOfAnyPort() {
    OriginCover cover = new OriginCover(List.of(BELOW, BELOW_ANY_PORT));

    assertThat(cover.redundant()).containsExactly(Map.entry(BELOW, BELOW_ANY_PORT));
  }

  @Test
  void patternsThatAdmitDifferentOriginsAreNotRedundant() {
    OriginPattern apex = new OriginPattern("https", "example.com", false, 0);

    assertThat(new OriginCover(List.of(APP, OTHER, apex)).redundant()).isEmpty();
    assertThat(new OriginCover(List.of(apex, BELOW)).redundant()).isEmpty();
  }

  @Test
  void patternOfALaterOneIsRedundantInAnyOrder() {
    assertThat(new OriginCover(List.of(BELOW, APP)).redundant()).containsOnlyKeys(APP);
  }
}
