package io.github.corsstarter.autoconfigure.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.corsstarter.core.ResponseHeaders;
import io.github.corsstarter.core.internal.http.Header;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;

/** How much of what is exposed already is read again for each name that an application adds. */
class ExposedNamesCostTests {

  private static final ResponseHeaders OURS =
      new ResponseHeaders(
          "https://app.example.com",
          List.of(new Header("Access-Control-Expose-Headers", "x-ours")),
          "Origin");

  @Test
  void twiceAsManyNamesCostTwiceAsMuch() {
    long once = charactersRead(10_000);
    long twice = charactersRead(20_000);

    assertThat(twice).isLessThanOrEqualTo(3 * once);
  }

  private static long charactersRead(int names) {
    CountingResponse response = new CountingResponse();
    response.setHeader("Access-Control-Expose-Headers", "x-ours");
    for (int i = 0; i < names; i++) {
      ResponseHeaderWriter.expose(OURS, "X-Name-" + i, response);
    }
    return response.charactersRead;
  }

  private static final class CountingResponse extends MockHttpServletResponse {

    private long charactersRead;

    @Override
    public List<String> getHeaders(String name) {
      List<String> values = super.getHeaders(name);
      charactersRead += length(values);
      return values;
    }

    private static long length(Collection<String> values) {
      return values.stream().mapToLong(String::length).sum();
    }
  }
}
