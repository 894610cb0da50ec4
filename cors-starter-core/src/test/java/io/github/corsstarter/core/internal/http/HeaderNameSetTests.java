package io.github.corsstarter.core.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HeaderNameSetTests {

  private static final List<String> OF_ONE_HASH = List.of("a~a~", "b_b_", "a~b_", "b_a~");

  @Test
  void everyNameAmongManyIsFound() {
    List<String> names = IntStream.range(0, 500).mapToObj(i -> "x-name-" + i).toList();

    HeaderNameSet set = new HeaderNameSet(names);

    assertThat(names).allMatch(name -> contains(set, name));
    assertThat(names).noneMatch(name -> contains(set, name + "0-"));
  }

  @Test
  void regionOfTextIsFoundInAnyCase() {
    HeaderNameSet set = new HeaderNameSet(List.of("x-foo"));

    assertThat(set.contains("a, X-Foo, b", 3, 8, "x-foo".hashCode())).isTrue();
    assertThat(set.contains("a, X-Foo, b", 3, 7, "x-fo".hashCode())).isFalse();
  }

  @Test
  void namesOfOneHashAreToldApart() {
    HeaderNameSet set = new HeaderNameSet(OF_ONE_HASH.subList(0, 2));

    assertThat(OF_ONE_HASH)
        .extracting(String::hashCode)
        .containsOnly(OF_ONE_HASH.get(0).hashCode());
    assertThat(OF_ONE_HASH).filteredOn(name -> contains(set, name)).containsExactly("a~a~", "b_b_");
  }

  @Test
  void repeatedNameTakesOneSlot() {
    HeaderNameSet set = new HeaderNameSet(List.of("x-foo", "x-foo", "x-foo"));

    assertThat(contains(set, "x-foo")).isTrue();
    assertThat(set.longest()).isEqualTo(5);
  }

  @Test
  void emptySetHasNoLongestName() {
    HeaderNameSet set = new HeaderNameSet(List.of());

    assertThat(set.longest()).isZero();
    assertThat(contains(set, "x-foo")).isFalse();
  }

  private static boolean contains(HeaderNameSet set, String name) {
    return set.contains(name, 0, name.length(), name.hashCode());
  }
}
