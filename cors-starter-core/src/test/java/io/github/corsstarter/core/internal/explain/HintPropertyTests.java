package io.github.corsstarter.core.internal.explain;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.github.corsstarter.core.CorsDecision;
import io.github.corsstarter.core.CorsDecision.Rejected;
import io.github.corsstarter.core.CorsEvaluator;
import io.github.corsstarter.core.CorsRequest;
import io.github.corsstarter.core.CorsRequestBuilder;
import io.github.corsstarter.core.internal.explain.Hint.Kind;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.BeforeContainer;

/**
 * Whatever a request carries, its hint costs little; counted in characters and bytes, not in time.
 */
class HintPropertyTests {

  /** What a hint or a body allocates apart from what it copies of the request. */
  private static final long BYTES_PER_HINT = 16_000;

  /** A few copies of each character, in one or two bytes. */
  private static final long BYTES_PER_CHARACTER = 16;

  private static final CatalogPolicies POLICIES = new CatalogPolicies();

  private static final Hints HINTS = new Hints(POLICIES.all());

  private static final CorsEvaluator EVALUATOR = CorsEvaluator.of(POLICIES, List.of());

  private static final CorsEvaluator DIAGNOSING = EVALUATOR.diagnosing(new ProblemDetails(HINTS));

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  /** Loads every class, which allocates too. */
  @BeforeContainer
  static void warmUp() {
    RejectionCatalog.allRows().map(row -> row.request(8080)).forEach(HintPropertyTests::decideAll);
  }

  private static void decideAll(CorsRequest request) {
    DIAGNOSING.decide(request);
    if (EVALUATOR.decide(request) instanceof Rejected rejected) {
      HINTS.find(request, rejected);
    }
  }

  @Property
  void originIsReadOnceCharacterByCharacter(@ForAll("values") String origin) {
    CountedText text = new CountedText(origin);

    UnserializedOrigin.meant(text);

    int separator = "://".length(); // looked at before it is skipped
    assertThat(text.reads)
        .isLessThanOrEqualTo(
            origin.length() > UnserializedOrigin.MAX_LENGTH ? 0 : origin.length() + separator);
  }

  @Property
  void rejectionHasAPrintableHintOfBoundedCost(@ForAll("requests") Request request) {
    if (EVALUATOR.decide(request.built()) instanceof Rejected rejected) {
      Hint hint = HINTS.find(request.built(), rejected);

      assertThat(bytes(() -> HINTS.find(request.built(), rejected)))
          .isLessThanOrEqualTo(request.bound());
      assertThat(hint.kind()).isNotEqualTo(Kind.UNEXPLAINED);
      assertThat(hint.text()).matches("[ -~]+").hasSizeLessThan(1500);
    }
  }

  @Property
  void diagnosedAnswerIsPrintableAndOfBoundedCost(@ForAll("requests") Request request) {
    CorsDecision decision = DIAGNOSING.decide(request.built());

    assertThat(bytes(() -> DIAGNOSING.decide(request.built())))
        .isLessThanOrEqualTo(2 * request.bound());
    assertThat(String.valueOf(decision.body())).matches("[ -~]+").hasSizeLessThan(4000);
    assertThat(decision.headers().fields())
        .allSatisfy(header -> assertThat(header.value()).matches("[!-~]+( [!-~]+)*"));
  }

  /** What a call allocates; the least of three, because some calls load classes too. */
  private static long bytes(Supplier<?> call) {
    long least = Long.MAX_VALUE;
    for (int i = 0; i < 3; i++) {
      long before = THREADS.getCurrentThreadAllocatedBytes();
      Object result = call.get();
      least = Math.min(least, THREADS.getCurrentThreadAllocatedBytes() - before);
      assertThat(result).isNotNull();
    }
    return least;
  }

  /** Brackets and a bar once took seconds; a line terminator and a star overflowed the stack. */
  @Example
  void originsThatLookLikeRegexesCostNoMoreThanOthers() {
    for (String origin :
        List.of("[".repeat(349) + "|", "\u0085*", "https://a\u2028*", "(".repeat(8000))) {
      rejectionHasAPrintableHintOfBoundedCost(
          new Request("GET", "/app/x", List.of(List.of("Origin", origin))));
    }
  }

  @Provide
  Arbitrary<String> values() {
    Arbitrary<String> units =
        Arbitraries.oneOf(
            Arbitraries.of(
                "[",
                "(",
                "|",
                "*",
                ".*",
                "\\.",
                "a.",
                "-",
                ":",
                "://",
                "https://",
                "@",
                "${",
                "#{",
                "'",
                "\"",
                "<",
                ",",
                ", ",
                ";",
                " ",
                "\t",
                "%",
                "\u0085",
                "\u2028",
                "\0",
                "é",
                "xn--",
                "x-a,",
                "host=",
                "host=\"",
                "[::",
                "127."),
            Arbitraries.strings().ofMaxLength(6));
    Arbitrary<String> runs =
        Combinators.combine(units, Arbitraries.of(1, 1, 1, 2, 7, 60, 349, 5000)).as(String::repeat);
    return Combinators.combine(
            Arbitraries.of("", "", "https://", "http://app.example.com", "HTTPS://"),
            runs.list().ofMinSize(1).ofMaxSize(3))
        .as((start, parts) -> start + String.join("", parts));
  }

  @Provide
  Arbitrary<Request> requests() {
    Arbitrary<String> origins =
        Arbitraries.frequencyOf(
            Tuple.of(2, values()),
            Tuple.of(
                1,
                Arbitraries.of(
                    "https://app.example.com",
                    "https://bank.example.com",
                    "https://" + "a.".repeat(120) + "example",
                    "null")));
    Arbitrary<List<List<String>>> headers =
        Combinators.combine(
                Arbitraries.of(
                    "Access-Control-Request-Method",
                    "Access-Control-Request-Headers",
                    "Access-Control-Request-Headers",
                    "Forwarded",
                    "X-Forwarded-Host",
                    "Sec-Fetch-Mode"),
                Arbitraries.oneOf(values(), Arbitraries.of("PUT", "x-a", "navigate")))
            .as((name, value) -> List.of(name, value))
            .list()
            .ofMaxSize(6);
    return Combinators.combine(
            Arbitraries.oneOf(Arbitraries.of("GET", "OPTIONS", "OPTIONS", "PUT"), values()),
            Arbitraries.of("/app/x", "/bank/x", "/open/x", "/regex/x", "/app/%2e%2e/x"),
            origins,
            headers)
        .as(Request::of);
  }

  /** A request and its size. */
  record Request(String method, String path, List<List<String>> headers) {

    static Request of(String method, String path, String origin, List<List<String>> headers) {
      List<List<String>> all = new ArrayList<>(headers);
      all.add(List.of("Origin", origin));
      return new Request(method, path, all);
    }

    CorsRequest built() {
      CorsRequestBuilder builder = CorsRequest.of(method, path).to("http", "localhost", 8080);
      headers.forEach(header -> builder.header(header.get(0), header.get(1)));
      return builder.build();
    }

    long bound() {
      long characters =
          method.length() + headers.stream().mapToLong(header -> header.get(1).length()).sum();
      return BYTES_PER_HINT + BYTES_PER_CHARACTER * characters;
    }
  }

  /** Counts how often a character is read. */
  private static final class CountedText implements CharSequence {

    private final String text;

    private int reads;

    CountedText(String text) {
      this.text = text;
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public char charAt(int index) {
      reads++;
      return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      reads += end - start;
      return text.subSequence(start, end);
    }

    @Override
    public String toString() {
      reads += text.length();
      return text;
    }
  }
}
