package io.github.corsstarter.core.internal.origin;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IpHostsTests {

  @ParameterizedTest
  @CsvSource({
    "::, ::",
    "::1, ::1",
    "1::, 1::",
    "0:0:0:0:0:0:0:0, ::",
    "0:0:0:0:0:0:0:1, ::1",
    "2001:0DB8:0000:0000:0008:0800:200C:417A, 2001:db8::8:800:200c:417a",
    "2001:db8::1:0:0:1, 2001:db8::1:0:0:1",
    "2001:db8:0:0:1:0:0:1, 2001:db8::1:0:0:1",
    "1:0:0:2:0:0:0:3, 1:0:0:2::3",
    "1::2:3:4:5:6:7, 1:0:2:3:4:5:6:7",
    "1:2:3:4:5:6:7::, 1:2:3:4:5:6:7:0",
    "::2:3:4:5:6:7:8, 0:2:3:4:5:6:7:8",
    "1:2:3:4:5:6:7:8, 1:2:3:4:5:6:7:8",
    "::192.0.2.1, ::c000:201",
    "::FFFF:192.0.2.1, ::ffff:c000:201",
    "1:2:3:4:5:6:255.255.0.9, 1:2:3:4:5:6:ffff:9",
    "1:2:3:4:5::0.0.0.0, 1:2:3:4:5::",
    "0000:0000:0000:0000:0000:ffff:255.255.255.255, ::ffff:ffff:ffff"
  })
  void ipv6AddressIsSerialized(String text, String canonical) {
    assertThat(IpHosts.canonicalIpv6(text)).isEqualTo(canonical);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ":",
        ":::",
        "1",
        "1:2:3:4:5:6:7",
        "1:2:3:4:5:6:7:",
        ":2:3:4:5:6:7:8",
        "1:2:3:4:5:6:7:8:9",
        "1:2:3:4::5:6:7:8",
        "::1:2:3:4:5:6:7:8",
        "1:2:3:4:5:6:7:8::",
        "1::2::3",
        "1:::2",
        "::12345",
        "::g",
        "::１",
        "::+1",
        ":: 1",
        "[::1]",
        "fe80::1%eth0",
        "fe80::1%25eth0",
        "127.0.0.1",
        "::1.2.3",
        "::1.2.3.4.5",
        "::1.2.3.04",
        "::1.2.3.256",
        "::1.2.3.4:5",
        "1.2.3.4::",
        "::.1.2.3",
        "1:2:3:4:5:6:7:1.2.3.4",
        "1:2:3:4:5:6::1.2.3.4",
        "00000:0000:0000:0000:0000:ffff:255.255.255.255",
        "0000:0000:0000:0000:0000:0000:0000:0000:0000:0000"
      })
  void textThatIsNoIpv6AddressIsNotSerialized(String text) {
    assertThat(IpHosts.canonicalIpv6(text)).isNull();
    assertThat(isCanonicalIpv6(text)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "::1, true",
    "2001:db8::1:0:0:1, true",
    "2001:DB8::1, false",
    "0:0:0:0:0:0:0:1, false",
    "2001:db8:0::1, false",
    "::ffff:192.0.2.1, false",
    "01::, false"
  })
  void onlyTheSerializedIpv6AddressIsCanonical(String text, boolean canonical) {
    assertThat(isCanonicalIpv6(text)).isEqualTo(canonical);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.0.0.0", "127.0.0.1", "255.255.255.255", "1.20.199.249"})
  void fourDecimalOctetsAreAnIpv4Address(String text) {
    assertThat(isCanonicalIpv4(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ".",
        "...",
        "1",
        "1.2.3",
        "1.2.3.",
        "1.2.3.4.",
        "1.2.3.4.5",
        ".1.2.3",
        "1..2.3",
        "01.2.3.4",
        "1.2.3.00",
        "256.1.1.1",
        "1.1.1.999",
        "1.1.1.1111",
        "1.2.3.a",
        "1.2.3./",
        "0x7f.0.0.1",
        "1.2.3.+4",
        "1.2.3.４",
        "1.2.3.4 "
      })
  void anythingElseIsNoIpv4Address(String text) {
    assertThat(isCanonicalIpv4(text)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1",
        "1.",
        "127.0.0.1",
        "a.1",
        "a.09",
        "a.999999999999",
        "a.0x",
        "a.0X7F",
        "a.0xfg.0xf.",
        "0x7f"
      })
  void lastLabelThatIsANumberEndsInNumber(String text) {
    assertThat(endsInNumber(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ".",
        "..",
        "1..",
        "a",
        "1.a",
        "a1",
        "1.2.3.4a",
        "x.0xg",
        "x.0y1",
        "x.x1",
        "x.1x2",
        "x.-1",
        "x.１",
        "x./",
        "x.0x:"
      })
  void otherLastLabelDoesNotEndInNumber(String text) {
    assertThat(endsInNumber(text)).isFalse();
  }

  @Property
  void serializedIpv6AddressIsTheSameAddress(@ForAll("addresses") List<Integer> pieces)
      throws UnknownHostException {
    Assume.that(!isIpv4Mapped(pieces));
    ByteBuffer bytes = ByteBuffer.allocate(16);
    pieces.forEach(piece -> bytes.putShort(piece.shortValue()));

    String canonical = IpHosts.canonicalIpv6(inFull(pieces));

    assertThat(InetAddress.getByName(canonical).getAddress()).isEqualTo(bytes.array());
  }

  @Property
  void serializedIpv6AddressIsCanonical(@ForAll("addresses") List<Integer> pieces) {
    String canonical = IpHosts.canonicalIpv6(inFull(pieces));

    assertThat(IpHosts.canonicalIpv6(canonical)).contains(canonical);
    assertThat(isCanonicalIpv6(canonical)).isTrue();
  }

  @Property
  void everyFourOctetsAreAnIpv4Address(@ForAll @Size(4) List<@IntRange(max = 255) Integer> octets) {
    String text = octets.stream().map(String::valueOf).collect(joining("."));

    assertThat(isCanonicalIpv4(text)).isTrue();
    assertThat(endsInNumber(text)).isTrue();
  }

  @Property
  void everyTextHasAnAnswer(
      @ForAll @Chars({':', '.', 'x', '%'}) @CharRange(from = '0', to = '2') String text) {
    boolean canonical = text.equals(IpHosts.canonicalIpv6(text));

    assertThat(isCanonicalIpv6(text)).isEqualTo(canonical);
    assertThat(!isCanonicalIpv4(text) || endsInNumber(text)).isTrue();
  }

  @Provide
  Arbitrary<List<Integer>> addresses() {
    Arbitrary<Integer> piece = Arbitraries.integers().between(0, 0xFFFF);
    return Arbitraries.oneOf(Arbitraries.just(0), piece).list().ofSize(8);
  }

  private static String inFull(List<Integer> pieces) {
    return pieces.stream().map(piece -> "%04X".formatted(piece)).collect(joining(":"));
  }

  /** InetAddress makes an IPv4 address of it. */
  private static boolean isIpv4Mapped(List<Integer> pieces) {
    return pieces.subList(0, 6).equals(List.of(0, 0, 0, 0, 0, 0xFFFF));
  }

  // Regions have neighbors that would change the answer if they were looked at.

  private static boolean isCanonicalIpv6(String text) {
    return IpHosts.isCanonicalIpv6("1:" + text + ":1", 2, 2 + text.length());
  }

  private static boolean isCanonicalIpv4(String text) {
    return IpHosts.isCanonicalIpv4("1." + text + ".1", 2, 2 + text.length());
  }

  private static boolean endsInNumber(String text) {
    return IpHosts.endsInNumber("0x1" + text + "1.1", 3, 3 + text.length());
  }
}
