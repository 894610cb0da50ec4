package io.github.corsstarter.core.internal.origin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OriginTests {

  private static final String LABEL = "a".repeat(63);

  private static final String HOST = String.join(".", LABEL, LABEL, LABEL, "a".repeat(61));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://app.example.com",
        "http://localhost",
        "http://localhost:3000",
        "https://example.com:80",
        "http://example.com:443",
        "https://example.com:1",
        "https://example.com:65535",
        "https://example.com.",
        "https://a_b.example.com",
        "https://-a.example.com",
        "http://127.0.0.1",
        "http://255.255.255.255:8080",
        "http://[::1]",
        "http://[2001:db8::1:0:0:1]:9090",
        "https://xn--bcher-kva.example",
        "capacitor://localhost",
        "chrome-extension://abcdefghijklmnop",
        "myapp://localhost:443",
        "dapp://localhost:80",
        "a://b",
        "a0+-.://b",
        "myapp://",
        "app://.",
        "app://..",
        "myapp://Main-Window_1~!&+=",
        "myapp://a%2Fb",
        "myapp://[::1]:1",
        "safari-web-extension://3B9A0C6C-0000-4A4A-8D9C-7B1E2F3A4B5C",
        "myapp://1.2.3",
        "https://10.0.0.0",
        "http://[1111:2222:3333:4444:5555:6666:7777:8888]",
        "http://[1::2:0:0:3:4]",
        "https://1a.2b",
        "https://0x.example"
      })
  void originAsBrowsersSerializeItIsParsed(String text) {
    assertThat(Origin.parse(text)).get().hasToString(text);
    assertThat(Origin.isSerialized(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "*",
        "example.com",
        "//example.com",
        "://example.com",
        "https:",
        "https:/",
        "https://",
        "https:example.com",
        "https:/example.com",
        "https//example.com",
        "HTTPS://example.com",
        "https://Example.com",
        "https://example.com/",
        "https://example.com/x",
        "https://example.com?x",
        "https://example.com#x",
        "https://example.com\\",
        "https://user@example.com",
        "https://user:secret@example.com",
        "https://example.com:",
        "https://example.com:443",
        "http://example.com:80",
        "https://example.com:0",
        "https://example.com:08080",
        "https://example.com:65536",
        "https://example.com:99999999999",
        "https://example.com:80a",
        "https://example.com:8 0",
        "https://example.com:-1",
        "https://example.com:*",
        "https://*.example.com",
        "https://.example.com",
        "https://.",
        "https://a..example.com",
        "https://example.com..",
        "https://ex ample.com",
        " https://example.com",
        "https://example.com ",
        "https://example.com\n",
        "https://bücher.example",
        "https://example.com,https://example.org",
        "https://1.2.3",
        "https://1.2.3.4.5",
        "https://256.1.1.1",
        "https://127.1",
        "https://0x7f000001",
        "https://a.1",
        "http://[::1",
        "http://::1",
        "http://[]",
        "http://[::1]]",
        "http://[::1]x",
        "http://[::1]:",
        "http://[0:0:0:0:0:0:0:1]",
        "http://[::ABCD]",
        "http://[fe80::1%eth0]",
        "http://[127.0.0.1]",
        "1http://example.com",
        "+http://example.com",
        "ht_tp://example.com",
        "http://",
        "http://[1:0:0:2::3:4]",
        "myapp://:80",
        "myapp:///",
        "myapp://[",
        "myapp://%4g",
        "http2://[",
        "myapp://%",
        "myapp://host/",
        "myapp://user@host",
        "myapp://a b",
        "myapp://a\tb",
        "myapp://a\u0000b",
        "myapp://a\u007fb",
        "myapp://a\u0085b",
        "myapp://é",
        "myapp://%",
        "myapp://a%2",
        "myapp://a%zz",
        "myapp://\"a\"",
        "myapp://'a'",
        "myapp://a,b",
        "myapp://a;b",
        "myapp://*",
        "myapp://*.a",
        "myapp://<a>",
        "myapp://a\\b",
        "myapp://a^b",
        "myapp://a|b",
        "myapp://a]b",
        "myapp://[",
        "myapp://[]",
        "myapp://[a]",
        "MyApp://",
        "file://",
        "file:///etc"
      })
  void anythingElseIsNoOrigin(String text) {
    assertThat(Origin.parse(text)).isEmpty();
    assertThat(Origin.isSerialized(text)).isEqualTo(text.equals("null"));
  }

  @Test
  void longestOriginIsParsed() {
    String text = "a".repeat(64) + "://" + HOST + ":65535";

    assertThat(text).hasSize(326);
    assertThat(Origin.parse(text)).contains(new Origin("a".repeat(64), HOST, 65_535));
  }

  @Test
  void partBeyondItsBoundIsNoOrigin() {
    assertThat(Origin.parse("a".repeat(65) + "://b")).isEmpty();
    assertThat(Origin.parse("https://" + HOST + "a")).isEmpty();
    assertThat(Origin.parse("https://a" + LABEL + ".example")).isEmpty();
    assertThat(Origin.parse("https://example.a" + LABEL)).isEmpty();
    assertThat(Origin.parse("https://example." + LABEL)).isPresent();
    assertThat(Origin.parse("myapp://" + "B".repeat(253))).isPresent();
    assertThat(Origin.parse("myapp://" + "B".repeat(254))).isEmpty();
    assertThat(Origin.parse("myapp://" + "%41".repeat(2_700))).isEmpty();
    assertThat(Origin.parse("abc" + "[".repeat(327))).isEmpty();
    assertThat(Origin.parse("a://" + "b".repeat(1_000_000))).isEmpty();
    assertThat(Origin.parse("a".repeat(300))).isEmpty();
  }

  @Test
  void partsAreTakenApart() {
    assertThat(Origin.parse("http://[::1]:9090")).contains(new Origin("http", "[::1]", 9090));
    assertThat(Origin.parse("https://a.b")).contains(new Origin("https", "a.b", 0));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "localhost",
        "localhost.",
        "a.localhost",
        "a.localhost.",
        "b.a.localhost",
        "127.0.0.1",
        "127.255.0.9",
        "[::1]"
      })
  void hostOfTheBrowsersOwnMachineIsLoopback(String host) {
    assertThat(Origin.isLoopbackHost(host)).isTrue();
    assertThat(new Origin("http", host, 0).isLoopback()).isTrue();
    assertThat(new Origin("http", host, 0).isInsecure()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "example.com",
        "alocalhost",
        "alocalhost.",
        "localhost..",
        "localhost.example.com",
        "127.example.com",
        "128.0.0.1",
        "127.0.0.1.nip.io",
        "[::2]"
      })
  void hostOfAnotherMachineIsNotLoopback(String host) {
    assertThat(Origin.isLoopbackHost(host)).isFalse();
    assertThat(new Origin("http", host, 0).isInsecure()).isTrue();
    assertThat(new Origin("https", host, 0).isInsecure()).isFalse();
    assertThat(new Origin("capacitor", host, 0).isInsecure()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "http://example.com, 80",
    "http://example.com:8080, 8080",
    "https://example.com, -1",
    "ftps://example.com, -1",
    "ldap://example.com, -1",
    "http://example.org, -1",
    "http://example.com.au, -1",
    "http://EXAMPLE.com, -1",
    "null, -1"
  })
  void portIsThatOfTheOriginOnlyAtTheSamePlace(String text, int port) {
    assertThat(Origin.portAt("http", "Example.com", text)).isEqualTo(port);
  }
}
