package io.github.corsstarter.autoconfigure.servlet;

import io.github.corsstarter.core.ResponseHeaders;
import io.github.corsstarter.core.http.FieldNames;
import io.github.corsstarter.core.http.ListFields;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.util.List;

/**
 * Keeps the CORS headers of a response what the decision says, whatever the application writes:
 * others are not sent, exposed header names are merged, and so are the members of {@code Vary}.
 */
final class GuardedResponse extends HttpServletResponseWrapper {

  private final ResponseHeaders headers;

  GuardedResponse(HttpServletResponse response, ResponseHeaders headers) {
    super(response);
    this.headers = headers;
  }

  @Override
  public void setHeader(String name, String value) {
    if (FieldNames.isCorsField(name)) {
      writeCorsField(name, value);
    } else {
      super.setHeader(name, value);
      restoreVary(name);
    }
  }

  @Override
  public void addHeader(String name, String value) {
    if (FieldNames.isCorsField(name)) {
      writeCorsField(name, value);
    } else if (value != null && name.equalsIgnoreCase(FieldNames.VARY)) {
      ResponseFields.addVary(ListFields.members(List.of(value)), response());
    } else {
      super.addHeader(name, value);
    }
  }

  @Override
  public void setIntHeader(String name, int value) {
    if (!isOverridden(name)) {
      super.setIntHeader(name, value);
    }
  }

  @Override
  public void addIntHeader(String name, int value) {
    if (!isOverridden(name)) {
      super.addIntHeader(name, value);
    }
  }

  @Override
  public void reset() {
    super.reset();
    ResponseFields.write(headers, response());
  }

  private void writeCorsField(String name, String value) {
    if (headers.overrides(name)) {
      return;
    }
    if (value != null && name.equalsIgnoreCase(FieldNames.EXPOSE_HEADERS)) {
      expose(value);
    } else {
      super.setHeader(name, value);
    }
  }

  private void expose(String value) {
    String exposed = getHeader(FieldNames.EXPOSE_HEADERS);
    List<String> values = exposed == null ? List.of(value) : List.of(exposed, value);
    super.setHeader(FieldNames.EXPOSE_HEADERS, String.join(", ", ListFields.members(values)));
  }

  private void restoreVary(String name) {
    if (name.equalsIgnoreCase(FieldNames.VARY)) {
      ResponseFields.addVary(headers.vary(), response());
    }
  }

  private boolean isOverridden(String name) {
    return FieldNames.isCorsField(name) && headers.overrides(name);
  }

  private HttpServletResponse response() {
    return (HttpServletResponse) getResponse();
  }
}
