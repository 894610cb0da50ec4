package io.github.corsstarter.autoconfigure.path;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SegmentIndexTests {

  @Test
  void regionOfATextIsFound() {
    SegmentIndex<Integer> index = new SegmentIndex<>(Map.of("api", 1, "v1", 2, "", 3));

    assertThat(index.get("/api/v1/x", 1, 4)).isEqualTo(1);
    assertThat(index.get("/api/v1/x", 5, 7)).isEqualTo(2);
    assertThat(index.get("/api//x", 5, 5)).isEqualTo(3);
  }

  @Test
  void otherRegionsAreNotFound() {
    SegmentIndex<Integer> index = new SegmentIndex<>(Map.of("api", 1));

    assertThat(index.get("/apix", 1, 5)).isNull();
    assertThat(index.get("/ap", 1, 3)).isNull();
    assertThat(index.get("/API", 1, 4)).isNull();
    assertThat(index.get("/", 1, 1)).isNull();
  }

  @Test
  void segmentsWithTheSameHashAreToldApart() {
    SegmentIndex<String> index = new SegmentIndex<>(identity("AaAa", "BBBB", "AaBB"));

    assertThat(index.get("AaAa", 0, 4)).isEqualTo("AaAa");
    assertThat(index.get("BBBB", 0, 4)).isEqualTo("BBBB");
    assertThat(index.get("AaBB", 0, 4)).isEqualTo("AaBB");
    assertThat(index.get("BBAa", 0, 4)).as("a fourth one with that hash").isNull();
  }

  @Test
  void everySegmentOfManyIsFound() {
    String[] segments = IntStream.range(0, 1000).mapToObj(i -> "x" + i).toArray(String[]::new);
    SegmentIndex<String> index = new SegmentIndex<>(identity(segments));

    assertThat(segments).allSatisfy(s -> assertThat(index.get(s, 0, s.length())).isEqualTo(s));
    assertThat(index.get("x1000", 0, 5)).isNull();
  }

  private static Map<String, String> identity(String... segments) {
    return IntStream.range(0, segments.length)
        .mapToObj(i -> segments[i])
        .collect(Collectors.toMap(Function.identity(), Function.identity()));
  }
}
