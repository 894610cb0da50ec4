package io.github.corsstarter.benchmarks;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.PrintWriter;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** A servlet response that keeps header fields and drops the body. */
final class StubServletResponse extends HttpServletResponseWrapper {

  private static final ServletOutputStream DROPPED =
      new ServletOutputStream() {
        @Override
        public boolean isReady() {
          return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
          throw new UnsupportedOperationException();
        }

        @Override
        public void write(int b) {
          // Dropped.
        }

        @Override
        public void write(byte[] b, int offset, int length) {
          // Dropped.
        }
      };

  private final FieldLines fields = new FieldLines();

  private int status;

  StubServletResponse() {
    super(Unsupported.of(HttpServletResponse.class));
  }

  void clear() {
    fields.clear();
    status = 200;
  }

  void copyTo(Answer.Builder answer) {
    fields.copyTo(answer);
  }

  @Override
  public int getStatus() {
    return status;
  }

  @Override
  public void setStatus(int sc) {
    status = sc;
  }

  @Override
  public void sendError(int sc) {
    status = sc;
  }

  @Override
  public void sendError(int sc, String msg) {
    status = sc;
  }

  @Override
  public void setHeader(String name, String value) {
    fields.set(name, value);
  }

  @Override
  public void addHeader(String name, String value) {
    fields.add(name, value);
  }

  @Override
  public boolean containsHeader(String name) {
    return fields.first(name) != null;
  }

  @Override
  public @Nullable String getHeader(String name) {
    return fields.first(name);
  }

  @Override
  public Collection<String> getHeaders(String name) {
    return fields.all(name);
  }

  @Override
  public Collection<String> getHeaderNames() {
    return fields.names();
  }

  @Override
  public @Nullable String getContentType() {
    return fields.first("Content-Type");
  }

  @Override
  public void setContentType(String type) {
    fields.set("Content-Type", type);
  }

  @Override
  public @Nullable String getCharacterEncoding() {
    return null;
  }

  @Override
  public void setContentLengthLong(long length) {
    fields.set("Content-Length", Long.toString(length));
  }

  @Override
  public boolean isCommitted() {
    return false;
  }

  @Override
  public void reset() {
    clear();
  }

  @Override
  public void resetBuffer() {
    // Nothing is buffered.
  }

  @Override
  public void flushBuffer() {
    // Nothing is buffered.
  }

  @Override
  public ServletOutputStream getOutputStream() {
    return DROPPED;
  }

  @Override
  public PrintWriter getWriter() {
    return new PrintWriter(DROPPED, false, java.nio.charset.StandardCharsets.UTF_8);
  }
}
