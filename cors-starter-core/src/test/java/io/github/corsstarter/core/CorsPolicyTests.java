package io.github.corsstarter.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.corsstarter.core.internal.origin.OriginPattern;
import io.github.corsstarter.core.internal.origin.OriginRegex;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CorsPolicyTests {

  @Test
  void settingsLeftOutAreBuiltIn() {
    CorsPolicy policy = CorsPolicy.named("app").allowOrigins("https://app.example.com").build();

    assertThat(policy.name()).isEqualTo("app");
    assertThat(policy.allowedOrigins()).containsExactly("https://app.example.com");
    assertThat(policy.allowedOriginRegexes()).isEmpty();
    assertThat(policy.allowedMethods()).containsExactly("GET", "HEAD", "POST");
    assertThat(policy.allowedHeaders())
        .containsExactly("accept", "accept-language", "content-language", "content-type");
    assertThat(policy.exposedHeaders()).isEmpty();
    assertThat(policy.exposesTiming()).isFalse();
    assertThat(policy.allowsCredentials()).isFalse();
    assertThat(policy.maxAge()).isEqualTo(Duration.ofMinutes(30));
    assertThat(policy.onRejected()).isEqualTo(OnRejected.FORBID);
    assertThat(policy.allowsAnyOrigin()).isFalse();
    assertThat(policy.advice()).isEmpty();
  }

  @Test
  void settingsAreShownNormalized() {
    CorsPolicy policy =
        CorsPolicy.named("app")
            .allowOrigins("https://App.example.com:443", "http://localhost:*")
            .allowOriginRegexes("https://[a-z]+\\.example\\.org")
            .allowMethods("get", "PURGE")
            .allowHeaders("X-Foo", "x-foo", "Authorization")
            .exposeHeaders("X-Total", "Content-Type")
            .exposeTiming()
            .allowCredentials()
            .maxAge(Duration.ZERO)
            .onRejected(OnRejected.CONTINUE)
            .build();

    assertThat(policy.allowedOrigins())
        .containsExactly("https://app.example.com", "http://localhost:*");
    assertThat(policy.allowedOriginRegexes()).containsExactly("https://[a-z]+\\.example\\.org");
    assertThat(policy.allowedMethods()).containsExactly("GET", "HEAD", "PURGE");
    assertThat(policy.allowedHeaders()).containsExactly("x-foo", "authorization");
    assertThat(policy.exposedHeaders()).containsExactly("x-total");
    assertThat(policy.exposesTiming()).isTrue();
    assertThat(policy.allowsCredentials()).isTrue();
    assertThat(policy.maxAge()).isZero();
    assertThat(policy.onRejected()).isEqualTo(OnRejected.CONTINUE);
  }

  @Test
  void starStandsForAll() {
    CorsPolicy policy =
        CorsPolicy.named("app")
            .allowOrigins("https://app.example.com", "*", "null")
            .dangerouslyAllowNullOrigin()
            .allowMethods("PUT", "*")
            .allowHeaders("X-Foo", "*", "Authorization")
            .exposeHeaders("X-Total", "*")
            .build();

    assertThat(policy.allowedOrigins()).containsExactly("*");
    assertThat(policy.allowedMethods()).containsExactly("*");
    assertThat(policy.allowedHeaders()).containsExactly("*", "authorization");
    assertThat(policy.exposedHeaders()).containsExactly("*");
    assertThat(policy.allowsAnyOrigin()).isTrue();
    assertThat(policy.allowsOrigin("anything at all")).isTrue();
  }

  @Test
  void nullIsShownBehindTheOtherOrigins() {
    CorsPolicy policy =
        CorsPolicy.named("app")
            .allowOrigins("null", "https://app.example.com")
            .dangerouslyAllowNullOrigin()
            .build();

    assertThat(policy.allowedOrigins()).containsExactly("https://app.example.com", "null");
    assertThat(policy.allowsOrigin("null")).isTrue();
  }

  @Test
  void policyIsAskedForPartsOfItsDecision() {
    CorsPolicy policy =
        CorsPolicy.named("app")
            .allowOrigins("https://*.example.com")
            .allowMethods("PUT")
            .allowHeaders("X-Foo")
            .build();

    assertThat(policy.allowsOrigin("https://a.example.com")).isTrue();
    assertThat(policy.allowsOrigin("https://example.com")).isFalse();
    assertThat(policy.allowsOrigin("https://a.example.com/")).isFalse();
    assertThat(policy.allowsMethod("PUT")).isTrue();
    assertThat(policy.allowsMethod("put")).isFalse();
    assertThat(policy.allowsHeader("X-FOO")).isTrue();
    assertThat(policy.allowsHeader("x-fo")).isFalse();
  }

  @Test
  void rejectAllAdmitsNoOrigin() {
    CorsPolicy policy = CorsPolicy.rejectAll("unknown-tenant");

    assertThat(policy.name()).isEqualTo("unknown-tenant");
    assertThat(policy.allowedOrigins()).isEmpty();
    assertThat(policy.allowsAnyOrigin()).isFalse();
    assertThat(policy.allowsOrigin("https://app.example.com")).isFalse();
    assertThat(policy.allowsOrigin("null")).isFalse();
    assertThat(policy.allowsNoOrigin()).isTrue();
  }

  @Test
  void policyThatAdmitsSomethingIsNotClosed() {
    assertThat(
            List.of(
                CorsPolicy.named("app").allowOrigins("*").build(),
                CorsPolicy.named("app").allowOrigins("null").dangerouslyAllowNullOrigin().build(),
                CorsPolicy.named("app").allowOrigins().dangerouslyAllowLoopbackOrigins().build(),
                CorsPolicy.named("app").allowOriginRegexes("https://a[.]test").build()))
        .noneMatch(CorsPolicy::allowsNoOrigin);
  }

  @Test
  void compiledOriginsAreKeptForHints() {
    CorsPolicy policy =
        CorsPolicy.named("app")
            .allowOrigins("https://a.test", "https://*.b.test")
            .allowOriginRegexes("https://c[.]test")
            .build();

    assertThat(policy.origins().patterns())
        .extracting(OriginPattern::toString)
        .containsExactly("https://a.test", "https://*.b.test");
    assertThat(policy.origins().regexes())
        .extracting(OriginRegex::toString)
        .containsExactly("https://c[.]test");
  }

  @Test
  void rejectAllNeedsAName() {
    assertThatExceptionOfType(InvalidPoliciesException.class)
        .isThrownBy(() -> CorsPolicy.rejectAll("Unknown Tenant"))
        .withMessageContaining("policy-name-invalid");
  }

  @Test
  void loopbackOriginsAreAdmittedByTheirSwitchAlone() {
    CorsPolicy policy =
        CorsPolicy.named("dev").allowCredentials().dangerouslyAllowLoopbackOrigins().build();

    assertThat(policy.allowedOrigins()).isEmpty();
    assertThat(policy.allowsOrigin("http://localhost:3000")).isTrue();
    assertThat(policy.allowsOrigin("https://a.localhost")).isTrue();
    assertThat(policy.allowsOrigin("http://127.0.0.1:1")).isTrue();
    assertThat(policy.allowsOrigin("http://[::1]")).isTrue();
    assertThat(policy.allowsOrigin("http://127.0.0.2")).isFalse();
    assertThat(policy.allowsOrigin("http://localhost.evil.example.net")).isFalse();
  }

  @Test
  void listsGivenToTheBuilderAreCopied() {
    List<String> origins = new ArrayList<>(List.of("https://app.example.com"));
    CorsPolicyBuilder builder = CorsPolicy.named("app").allowOrigins(origins);

    origins.add("https://evil.example.net");

    assertThat(builder.build().allowsOrigin("https://evil.example.net")).isFalse();
  }

  @Test
  void builtPolicyIsApartFromItsBuilder() {
    CorsPolicyBuilder builder = CorsPolicy.named("app").allowOrigins("https://a.example.com");
    CorsPolicy policy = builder.build();

    builder.allowOrigins("https://b.example.com").allowCredentials();

    assertThat(policy.allowsOrigin("https://b.example.com")).isFalse();
    assertThat(policy.allowsCredentials()).isFalse();
    assertThat(builder.build().allowsOrigin("https://a.example.com")).isFalse();
  }

  @Test
  void listsOfAPolicyCannotBeChanged() {
    CorsPolicy policy = CorsPolicy.named("app").allowOrigins("https://app.example.com").build();

    assertThat(policy.allowedOrigins()).isUnmodifiable();
    assertThat(policy.allowedMethods()).isUnmodifiable();
    assertThat(policy.allowedHeaders()).isUnmodifiable();
    assertThat(policy.exposedHeaders()).isUnmodifiable();
    assertThat(policy.advice()).isUnmodifiable();
  }

  @Test
  void policyIsCalledByItsName() {
    assertThat(CorsPolicy.rejectAll("app")).hasToString("CorsPolicy[app]");
  }
}
