package io.github.corsstarter.benchmarks;

import java.nio.ByteBuffer;
import java.util.IdentityHashMap;
import java.util.Set;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** Jetty's core API with one handler and an application that does nothing. */
final class JettyServer implements Server {

  private final Handler.Wrapper handler;

  private final StubRequest request = new StubRequest();

  private final StubResponse response = new StubResponse(request);

  private final Application application = new Application();

  JettyServer(Handler.Wrapper handler) throws Exception {
    this.handler = handler;
    handler.setHandler(application);
    handler.start();
  }

  @Override
  public Object send(WireRequest wire) throws Exception {
    request.fill(wire);
    response.clear();
    application.called = false;
    handler.handle(request, response, Callback.NOOP);
    return response;
  }

  @Override
  public Answer answer() {
    Answer.Builder answer = new Answer.Builder();
    response.fields.forEach(field -> answer.field(field.getName(), field.getValue()));
    return answer.build(application.called, response.status);
  }

  private static final class Application extends Handler.Abstract {

    private boolean called;

    @Override
    public boolean handle(Request handled, Response to, Callback callback) {
      called = true;
      callback.succeeded();
      return true;
    }
  }

  private static final class StubRequest extends Request.Wrapper {

    /** What Jetty makes of a request, but for the origin; made before anything is timed. */
    private record Parsed(HttpURI uri, HttpFields.Mutable fields) {

      static Parsed of(WireRequest wire) {
        HttpFields.Mutable fields = HttpFields.build();
        for (int i = 0; i < wire.names().size(); i++) {
          fields.add(wire.names().get(i), wire.values().get(i));
        }
        return new Parsed(HttpURI.from(WireRequest.OWN_ORIGIN + wire.path()), fields);
      }
    }

    private final IdentityHashMap<WireRequest, Parsed> parsedRequests = new IdentityHashMap<>();

    private WireRequest wire = WireRequest.of("GET", "/");

    private Parsed parsed = Parsed.of(wire);

    StubRequest() {
      super(Unsupported.of(Request.class));
    }

    void fill(WireRequest newWire) {
      wire = newWire;
      parsed = parsedRequests.computeIfAbsent(newWire, Parsed::of);
      String origin = newWire.freshOrigin();
      if (origin != null) {
        parsed.fields.put(new HttpField(HttpHeader.ORIGIN, origin));
      }
    }

    @Override
    public String getMethod() {
      return wire.method();
    }

    @Override
    public HttpURI getHttpURI() {
      return parsed.uri;
    }

    @Override
    public HttpFields getHeaders() {
      return parsed.fields;
    }

    @Override
    public boolean isSecure() {
      return true;
    }

    @Override
    public @Nullable Object getAttribute(String name) {
      return null;
    }

    @Override
    public @Nullable Object setAttribute(String name, Object attribute) {
      return null;
    }

    @Override
    public Set<String> getAttributeNameSet() {
      return Set.of();
    }
  }

  private static final class StubResponse extends Response.Wrapper {

    private final HttpFields.Mutable fields = HttpFields.build();

    private int status;

    StubResponse(Request request) {
      super(request, Unsupported.of(Response.class));
    }

    void clear() {
      fields.clear();
      status = 200;
    }

    @Override
    public HttpFields.Mutable getHeaders() {
      return fields;
    }

    @Override
    public int getStatus() {
      return status;
    }

    @Override
    public void setStatus(int code) {
      status = code;
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
    public void write(boolean last, ByteBuffer byteBuffer, Callback callback) {
      callback.succeeded();
    }
  }
}
