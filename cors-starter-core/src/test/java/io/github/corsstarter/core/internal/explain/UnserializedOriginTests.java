package io.github.corsstarter.core.internal.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.corsstarter.core.internal.origin.Origin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnserializedOriginTests {

  @ParameterizedTest
  @CsvSource({
    "HTTPS://App.Example.com, https://app.example.com",
    "https://app.example.com/, https://app.example.com",
    "https://app.example.com/login?next=/, https://app.example.com",
    "https://app.example.com:443, https://app.example.com",
    "https://app.example.com:443/, https://app.example.com",
    "http://app.example.com:80, http://app.example.com",
    "https://app.example.com:8443#top, https://app.example.com:8443",
    "app.example.com, https://app.example.com",
    "App.Example.com:8443/login, https://app.example.com:8443",
    "localhost:3000, http://localhost:3000",
    "[::1]:3000/, http://[::1]:3000",
    "Capacitor://localhost/, capacitor://localhost"
  })
  void originThatIsMeantIsFound(String value, String origin) {
    assertThat(UnserializedOrigin.meant(value)).map(Origin::toString).contains(origin);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/",
        ":",
        "https:",
        "https:/app.example.com",
        "https://",
        "https:///app.example.com",
        "https://*.example.com",
        "https://u:p@app.example.com",
        "https://a.example https://b.example",
        "https://a.example,https://b.example",
        "https://app.example.com:0443",
        "https://[::1",
        "https://ä.example",
        "\u0085*"
      })
  void valueWithoutOneOriginHasNoCandidate(String value) {
    assertThat(UnserializedOrigin.meant(value)).isEmpty();
  }

  @Test
  void valueLongerThanAnyOriginIsNotRead() {
    String path = "a".repeat(350 - "https://app.example.com/".length());

    assertThat(UnserializedOrigin.meant("https://app.example.com/" + path)).isPresent();
    assertThat(UnserializedOrigin.meant("https://app.example.com/a" + path)).isEmpty();
  }
}
