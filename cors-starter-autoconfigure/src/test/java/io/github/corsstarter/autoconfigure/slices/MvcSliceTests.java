package io.github.corsstarter.autoconfigure.slices;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Slices of servlet applications, with the mock requests of Spring's test support. */
public abstract class MvcSliceTests extends SliceTests {

  @Autowired private MockMvcTester mvc;

  @Override
  final Answer send(String method, String path, HttpHeaders headers) {
    MvcTestResult result =
        mvc.method(HttpMethod.valueOf(method)).uri(path).headers(headers).exchange();
    Exception thrown = result.getUnresolvedException();
    if (thrown != null) {
      assertThat(thrown).hasRootCauseMessage("thrown by the handler");
      return Answer.THROWN;
    }
    MockHttpServletResponse response = result.getResponse();
    HttpHeaders received = new HttpHeaders();
    response.getHeaderNames().forEach(name -> received.addAll(name, response.getHeaders(name)));
    return new Answer(response.getStatus(), received, content(response));
  }

  private static String content(MockHttpServletResponse response) {
    try {
      return response.getContentAsString();
    } catch (UnsupportedEncodingException e) {
      throw new IllegalStateException(e);
    }
  }
}
