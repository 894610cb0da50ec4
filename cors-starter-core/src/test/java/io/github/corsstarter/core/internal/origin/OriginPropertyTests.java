package io.github.corsstarter.core.internal.origin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class OriginPropertyTests {

  private static final Pattern PROPOSAL = Pattern.compile("[^ ,]+://[^ ,]+");

  @Property
  void serializedOriginIsParsedToItself(@ForAll("origins") Origin origin) {
    assertThat(Origin.parse(origin.toString())).contains(origin);
  }

  @Property
  void parsedTextIsSerializedToItself(@ForAll("texts") String text) {
    Optional<Origin> origin = Origin.parse(text);

    assertThat(origin.map(Origin::toString).orElse(text)).isEqualTo(text);
  }

  @Property
  void serializedOriginIsAnExactPatternOfItself(@ForAll("origins") Origin origin)
      throws OriginPatternException {
    if (origin.scheme().matches("wss?|file|data|blob|about") || origin.host().contains("xn--")) {
      return;
    }

    OriginPattern pattern = new OriginPatternParser(origin.toString()).parse();

    assertThat(pattern.isExact()).isTrue();
    assertThat(pattern).hasToString(origin.toString());
  }

  @Property
  void textNeverMakesTheParserOfPatternsFailOtherwise(@ForAll("texts") String text) {
    try {
      OriginPattern pattern = new OriginPatternParser(text).parse();

      assertThat(new OriginPatternParser(pattern.toString()).parse()).isEqualTo(pattern);
    } catch (OriginPatternException e) {
      assertThat(e).hasMessageMatching("(?s).+");
      assertThat(e.cure()).matches("(?s)(write|serve) .+");
    }
  }

  @Property
  void everyOriginThatIsProposedCanStand(@ForAll("slips") String text)
      throws OriginPatternException {
    for (String proposal : proposals(text)) {
      assertThat(new OriginPatternParser(proposal).parse()).hasToString(proposal);
    }
  }

  private static List<String> proposals(String text) {
    try {
      new OriginPatternParser(text).parse();
      return List.of();
    } catch (OriginPatternException e) {
      if (e.cure().contains("allowed-origin-regexes")) {
        return List.of();
      }
      return PROPOSAL.matcher(e.cure()).results().map(MatchResult::group).toList();
    }
  }

  @Provide
  Arbitrary<String> slips() {
    return Arbitraries.of(
            "https http :// // / : * . a example com [ ] ::1 \\ | ( @ # ${ < ; 8080 ws co.uk é"
                .split(" "))
        .list()
        .ofMaxSize(9)
        .map(parts -> String.join("", parts));
  }

  @Provide
  Arbitrary<Origin> origins() {
    return Origins.any();
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.oneOf(
        Arbitraries.strings(),
        Arbitraries.strings().withChars("htps:/.*-[]a1@?#\\ ,%").ofMaxLength(20),
        Arbitraries.strings().withChars("abA0.:*[]/-_%é ").ofMaxLength(12).map("https://"::concat));
  }
}
