package io.github.corsstarter.autoconfigure.path;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SegmentIndexTests {

  private static PathNode node() {
    return PathNode.of(List.of(), 0, null);
  }

  @Test
  void regionOfATextIsFound() {
    Map<String, PathNode> nodes = Map.of("api", node(), "v1", node(), "", node());
    SegmentIndex index = new SegmentIndex(nodes);

    assertThat(index.get("/api/v1/x", 1, 4)).isSameAs(nodes.get("api"));
    assertThat(index.get("/api/v1/x", 5, 7)).isSameAs(nodes.get("v1"));
    assertThat(index.get("/api//x", 5, 5)).isSameAs(nodes.get(""));
  }

  @Test
  void otherRegionsAreNotFound() {
    SegmentIndex index = new SegmentIndex(Map.of("api", node()));

    assertThat(index.get("/apix", 1, 5)).isNull();
    assertThat(index.get("/ap", 1, 3)).isNull();
    assertThat(index.get("/API", 1, 4)).isNull();
    assertThat(index.get("/", 1, 1)).isNull();
  }

  @Test
  void segmentsWithTheSameHashAreToldApart() {
    List<String> segments = new ArrayList<>(List.of(""));
    for (int i = 0; i < 12; i++) {
      segments = segments.stream().flatMap(it -> List.of(it + "Aa", it + "BB").stream()).toList();
    }
    String missing = segments.get(0);

    assertThat(segments).extracting(String::hashCode).containsOnly(missing.hashCode());
    assertThat(assertAllFound(segments.subList(1, segments.size())).get(missing, 0, 24)).isNull();
  }

  @Test
  void everySegmentOfManyIsFound() {
    List<String> segments = IntStream.range(0, 1000).mapToObj(i -> "x" + i).toList();

    assertThat(assertAllFound(segments).get("x1000", 0, 5)).isNull();
  }

  private static SegmentIndex assertAllFound(List<String> segments) {
    Map<String, PathNode> nodes =
        segments.stream().collect(Collectors.toMap(Function.identity(), it -> node()));
    SegmentIndex index = new SegmentIndex(nodes);

    assertThat(segments)
        .allSatisfy(it -> assertThat(index.get(it, 0, it.length())).isSameAs(nodes.get(it)));
    return index;
  }
}
