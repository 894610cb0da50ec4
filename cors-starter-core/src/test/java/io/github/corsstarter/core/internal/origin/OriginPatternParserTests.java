package io.github.corsstarter.core.internal.origin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OriginPatternParserTests {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://app.example.com",
        "https://app.example.com:8443",
        "https://app.example.com.",
        "https://*.example.com",
        "https://*.example.com:8443",
        "https://*.example.com:*",
        "http://localhost:*",
        "http://127.0.0.1:*",
        "http://[::1]:9090",
        "http://[::1]:*",
        "capacitor://localhost",
        "myapp://",
        "myapp://Main_Window",
        "app://.",
        "app://.:*",
        "chrome-extension://abcdefghijklmnop",
        "https://*.com"
      })
  void tidyPatternIsReadAsItIs(String text) throws OriginPatternException {
    OriginPatternParser parser = new OriginPatternParser(text);

    assertThat(parser.parse()).hasToString(text);
    assertThat(parser.notes()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "' https://a.example ', https://a.example, the space around it is dropped",
    "https://a.example/, https://a.example, its trailing slash is dropped",
    "https://a.example:443, https://a.example, its port is the default of https and is dropped",
    "http://a.example:80, http://a.example, its port is the default of http and is dropped",
    "HTTPS://a.example, https://a.example, 'its scheme is read in lower case, as https'",
    "https://A.Example, https://a.example, its host is read as a.example",
    "https://*.A.Example:*, https://*.a.example:*, its host is read as a.example",
    "https://bücher.example, https://xn--bcher-kva.example, its host is read as"
        + " xn--bcher-kva.example",
    "http://[0:0::1], http://[::1], its host is read as [::1]"
  })
  void untidyPatternIsNormalizedAndNoted(String text, String expected, String note)
      throws OriginPatternException {
    OriginPatternParser parser = new OriginPatternParser(text);

    assertThat(parser.parse()).hasToString(expected);
    assertThat(parser.notes()).containsExactly(note);
  }

  @Test
  void everythingUntidyIsNoted() throws OriginPatternException {
    OriginPatternParser parser = new OriginPatternParser("\tHTTPS://A.example:443/ ");

    assertThat(parser.parse()).hasToString("https://a.example");
    assertThat(parser.notes()).hasSize(5);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "bad|has no scheme|write each origin in full",
        "@front@|has no scheme|write each origin in full",
        "'\"https://a.example'|has quotes around it|write https://a.example",
        "https://a.example, https://b.example|holds more than one origin|an element of its own",
        "https://a.example;https://b.example|holds more than one origin|an element of its own",
        "https://a.example https://b.example|holds more than one origin|an element of its own",
        "https://#{host}|holds a placeholder|the origin itself, such as https://app.example.com",
        "https://${host}|holds a placeholder|the origin itself, such as https://app.example.com",
        "https://a.example # prod|holds more than one origin|an element of its own",
        "'\"https://a.example\"'|has quotes around it|write https://a.example",
        "[\"https://a.example\"|has quotes around it|write https://a.example",
        "\"https://b.example\"]|has quotes around it|write https://b.example",
        "\"http://[::1]:3000\"|has quotes around it|write http://[::1]:3000",
        "\"http://[::1]\"|has quotes around it|write http://[::1]",
        "\"a.example\"|has quotes around it|write https://a.example",
        "http://2001:db8::1|has more than one colon|an IPv6 address in brackets",
        "https:\\/\\/spa.example.com|is a regular expression|write https://spa.example.com",
        "https://https://example.com|has more than scheme, host and port|write each origin in full",
        "http:///example.com|has more than scheme, host and port|write each origin in full",
        "example.com|has no scheme|write https://example.com",
        "//example.com|has no scheme|write https://example.com",
        "localhost:3000|has no scheme|write http://localhost:3000",
        "127.0.0.1:3000|has no scheme|write http://127.0.0.1:3000",
        "https:/|has no scheme|write each origin in full, such as https://app.example.com",
        "*.example.com|has no scheme|write https://*.example.com",
        "example.com/app|has no scheme|write https://example.com",
        "^https://.*\\.example\\.com$|is a regular expression|write https://*.example.com for all",
        "https://[a-z]+.example.com|is a regular expression|write https://*.example.com for all",
        "https://.*\\.a\\.example:\\d+|is a regular expression|write https://*.a.example:* for all",
        "^https://a\\.example$|is a regular expression|write https://a.example",
        "https://.*\\.co\\.uk|is a regular expression|write each origin in full",
        "'https://|a'|is a regular expression|write each origin in full",
        "https://.+\\.example\\.com|is a regular expression|write https://*.example.com for all",
        "https://(.*).example.com|is a regular expression|write https://*.example.com for all",
        "'https://(a|b).example.com'|is a regular expression|write https://*.example.com for all",
        "https?://example\\.com|is a regular expression|write https://example.com",
        "https://.*|is a regular expression|or * alone for any origin",
        ".*|is a regular expression|or * alone for any origin",
        "*://example.com|has no valid scheme|write https://example.com",
        "*://*|has no valid scheme|or * alone for any origin",
        "42x://example.com|has no valid scheme|write https://example.com",
        "://example.com|has no valid scheme|write https://example.com",
        "ws://example.com|has a scheme that no origin has|write https://example.com",
        "ws://localhost:3000|has a scheme that no origin has|write http://localhost:3000",
        "wss://example.com/socket|has a scheme that no origin has|write https://example.com",
        "WSS://example.com|has a scheme that no origin has|write https://example.com",
        "https://example.com/app|has more than scheme, host and port|write https://example.com",
        "https://example.com//|has more than scheme, host and port|write https://example.com",
        "https://example.com?x|has more than scheme, host and port|write https://example.com",
        "https://example.com#x|has more than scheme, host and port|write https://example.com",
        "https://example.com\\|is a regular expression|write https://example.com",
        "https://\\*.example.com|is a regular expression|write https://*.example.com",
        "https://me:pw@example.com|has user information|write https://example.com",
        "https://me@example.com/x|has user information|write https://example.com",
        "https://|has no host|write each origin in full",
        "https:///|has no host|write each origin in full",
        "https://:8080|has no host|write each origin in full",
        "https://*.|has no host|or * alone for any origin",
        "https://*|has a wildcard that is not *. before|or * alone for any origin",
        "https://*:*|has a wildcard that is not *. before|or * alone for any origin",
        "https://*.*|has a wildcard that is not *. before|or * alone for any origin",
        "https://app.example.*|has a wildcard that is not *. before|write each origin in full",
        "http://192.168.1.*:3000|has a wildcard that is not *. before|write each origin in full",
        "https://*github.io|has a wildcard that is not *. before|write each origin in full",
        "https://*example.com|has a wildcard that is not *. before|write https://*.example.com",
        "https://**.example.com|has a wildcard that is not *. before|write https://*.example.com",
        "https://app-*.example.com|has a wildcard that is not|all of its subdomains, or each"
            + " origin",
        "https://a.*.example.com|has a wildcard that is not *. before|write https://*.example.com",
        "https://*.*.example.com|has a wildcard that is not *. before|write https://*.example.com",
        "http://*.127.0.0.1|has a wildcard before an IP address|write each origin in full",
        "http://*.[::1]:80|has a wildcard before an IP address|write each origin in full",
        "http://[fe80::1%eth0]:90|has no valid IPv6 address|write each origin in full",
        "http://[x|has no valid IPv6 address|write each origin in full",
        "http://[x%y]|has no valid IPv6 address|write each origin in full",
        "http://[]|has no valid IPv6 address|write each origin in full",
        "http://[x]|has no valid IPv6 address|write each origin in full",
        "http://[127.0.0.1]:1|has no valid IPv6 address|write each origin in full",
        "http://xn--f|has a host that cannot be converted|write the host as browsers send it",
        "https://a..example|has a host with an empty label|write each origin in full",
        "https://ex%61mple.com|has a host with an empty label|write each origin in full",
        "https://1.2.3|ends in a number|write each origin in full",
        "https://256.0.0.1:1|ends in a number|write each origin in full",
        "https://example.com:|has a port that is not a number|write https://example.com",
        "https://example.com:0|has a port that is not a number|write https://example.com",
        "https://example.com:08080|has a port that is not a number|write https://example.com",
        "https://example.com:65536|has a port that is not a number|write https://example.com",
        "https://example.com:80*|has a port that is not a number|write https://example.com",
        "moz-extension://*|has a wildcard in the host|such as moz-extension://[0-9a-f-]{36},",
        "com.example.app://*|has a wildcard|com[.]example[.]app://[A-Za-z0-9.-]+, or each origin",
        "app://*.example|has a wildcard in the host|write a regex for its hosts",
        "htpps://*.example.com:*|has a wildcard in the host|write https://*.example.com:*",
        "myapp://:80|has a port without a host|write myapp://",
        "myapp:///x|has more than scheme, host and port|write myapp://",
        "myapp://a@b|has user information|write myapp://b",
        "myapp://a\u0007b|has a character that no host of an origin has|write each origin in full",
        "myapp://%zz|has a character that no host of an origin has|write each origin in full",
        "myapp://[|has a character that no host of an origin has|write each origin in full",
        "https://faß.de|has a host that cannot be converted|write the host as browsers send it",
        "https://a\u2028*|holds more than one origin|an element of its own",
        "https://a\u0085*|has a wildcard that is not *. before|write each origin in full",
        "https://.example.com|has a host with an empty label|write https://*.example.com for all",
        "https://[::1]x:80|has no valid IPv6 address|write each origin in full"
      })
  void textThatCannotBeMeantIsRefusedWithACure(String text, String reason, String cure) {
    OriginPatternException refusal = refusal(text);

    assertThat(refusal).hasMessageContaining(reason);
    assertThat(refusal.cure()).contains(cure);
    assertThat(refusal.isProhibited()).isFalse();
  }

  @Test
  void textOfAnyLengthIsAnsweredInOnePass() {
    for (String part : List.of("[", "(", "https://", "*", ".", "@", "a|", "://", "\\", "\u2028*")) {
      assertThat(refusal(part.repeat(100_000))).hasMessage("is longer than an origin can be");
      assertThat(refusal(part.repeat(500 / part.length()))).isNotNull();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "file://",
        "file:///index.html",
        "FILE://x",
        "data:text/html",
        "data://x",
        "blob://x",
        "blob:https",
        "about:blank",
        "about://blank"
      })
  void schemeWithOpaqueOriginsIsProhibited(String text) {
    OriginPatternException refusal = refusal(text);

    assertThat(refusal).hasMessageContaining("opaque origin");
    assertThat(refusal.isProhibited()).isTrue();
  }

  private static OriginPatternException refusal(String text) {
    OriginPatternParser parser = new OriginPatternParser(text);
    return catchThrowableOfType(OriginPatternException.class, parser::parse);
  }
}
