package io.github.corsstarter.core.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.corsstarter.core.internal.http.RequestedHeaders.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestedHeadersTests {

  private static final RequestHeaderSet TWO = RequestHeaderSet.of(List.of("x-a", "x-b"));

  private static final RequestHeaderSet ANY = RequestHeaderSet.of(List.of("*"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x-a",
        "X-A",
        "x-a,x-b",
        "x-b,x-a",
        "x-a,x-a",
        " x-a\t,\tx-b ",
        ",x-a,",
        " , "
      })
  void listOfAllowedNamesIsAdmitted(String line) {
    RequestedHeaders headers = new RequestedHeaders();

    assertThat(headers.read(TWO, line)).isEqualTo(Verdict.ADMITTED);
    assertThat(headers.refusedName()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"x-a x-b", "x-a;x-b", "\"x-a\"", "x-a,é", "x-a\u00a0", "x-a\n", ":x-a"})
  void anythingButAListOfNamesIsMalformed(String line) {
    RequestedHeaders headers = new RequestedHeaders();

    assertThat(headers.read(TWO, line)).isEqualTo(Verdict.MALFORMED);
    assertThat(headers.refusedName()).isNull();
  }

  @Test
  void firstRefusedNameIsNamedThoughItIsNotTheFirst() {
    RequestedHeaders headers = new RequestedHeaders();

    assertThat(headers.read(TWO, "x-a, x-b, X-C, x-d")).isEqualTo(Verdict.REFUSED);
    assertThat(headers.refusedName()).isEqualTo("X-C");
  }

  @Test
  void longRefusedNameIsCut() {
    RequestedHeaders headers = new RequestedHeaders();

    assertThat(headers.read(TWO, "y".repeat(4000))).isEqualTo(Verdict.REFUSED);
    assertThat(headers.refusedName()).hasSize(64);
  }

  @Test
  void namesOf4096CharactersAreReadAndLongerOnesAreMalformed() {
    assertThat(new RequestedHeaders().read(TWO, "y".repeat(4096))).isEqualTo(Verdict.REFUSED);
    assertThat(new RequestedHeaders().read(TWO, "y".repeat(4097))).isEqualTo(Verdict.MALFORMED);
  }

  @Test
  void namesUpToTheBoundAreRead() {
    String atBound = "x,".repeat(99) + "x";

    assertThat(new RequestedHeaders().read(ANY, atBound)).isEqualTo(Verdict.ADMITTED);
    assertThat(new RequestedHeaders().read(ANY, atBound + ",x")).isEqualTo(Verdict.MALFORMED);
  }

  @Test
  void emptyElementsUpToTheBoundAreRead() {
    assertThat(new RequestedHeaders().read(ANY, "x" + ",".repeat(16))).isEqualTo(Verdict.ADMITTED);
    assertThat(new RequestedHeaders().read(ANY, "x" + ",".repeat(17))).isEqualTo(Verdict.MALFORMED);
  }

  @Test
  void whitespaceUpToTheBoundIsSkippedWhereverItStands() {
    String half = " ".repeat(256);

    assertThat(new RequestedHeaders().read(ANY, half + "x" + half)).isEqualTo(Verdict.ADMITTED);
    assertThat(new RequestedHeaders().read(ANY, half + "x," + half + " y"))
        .isEqualTo(Verdict.MALFORMED);
    assertThat(new RequestedHeaders().read(ANY, "x" + half + half + "\t,y"))
        .isEqualTo(Verdict.MALFORMED);
  }

  @Test
  void millionCommasAreNotRead() {
    String commas = ",".repeat(1_000_000);

    assertThat(new RequestedHeaders().read(ANY, commas)).isEqualTo(Verdict.MALFORMED);
  }

  @Test
  void namesAreRewrittenAsTheServerWritesThem() {
    String rewritten = RequestedHeaders.rewrite(" X-B ,, x-a, ,\tX-C");

    assertThat(rewritten).isEqualTo("x-b, x-a, x-c");
  }

  @Test
  void emptyElementsAreRewrittenToNothing() {
    assertThat(RequestedHeaders.rewrite(", , ")).isEmpty();
  }
}
