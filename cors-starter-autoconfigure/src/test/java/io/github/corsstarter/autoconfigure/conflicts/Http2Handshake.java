package io.github.corsstarter.autoconfigure.conflicts;

import java.net.InetSocketAddress;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.http.HostPortHttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.MetaData;
import org.eclipse.jetty.http2.api.Session;
import org.eclipse.jetty.http2.api.Stream;
import org.eclipse.jetty.http2.client.HTTP2Client;
import org.eclipse.jetty.http2.frames.HeadersFrame;

/** A WebSocket handshake as HTTP/2 has it: a CONNECT that names the protocol, see RFC 8441. */
final class Http2Handshake {

  private static final int TIMEOUT_SECONDS = 60;

  private Http2Handshake() {}

  /** The head of the answer: the fields in lower case, the status as {@code :status}. */
  static Map<String, String> send(int port, String path, String origin) throws Exception {
    HTTP2Client client = new HTTP2Client();
    client.start();
    try {
      Session session =
          client
              .connect(new InetSocketAddress("localhost", port), new Session.Listener() {})
              .get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
      CompletableFuture<Map<String, String>> head = new CompletableFuture<>();
      session
          .newStream(frame(port, path, origin), listener(head))
          .get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
      return head.get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
    } finally {
      client.stop();
    }
  }

  private static HeadersFrame frame(int port, String path, String origin) {
    HttpFields fields =
        HttpFields.build().put("origin", origin).put("sec-websocket-version", "13").asImmutable();
    HostPortHttpField authority = new HostPortHttpField("localhost:" + port);
    MetaData connect = new MetaData.ConnectRequest("http", authority, path, fields, "websocket");
    return new HeadersFrame(connect, null, false);
  }

  private static Stream.Listener listener(CompletableFuture<Map<String, String>> head) {
    return new Stream.Listener() {
      @Override
      public void onHeaders(Stream stream, HeadersFrame frame) {
        MetaData.Response response = (MetaData.Response) frame.getMetaData();
        Map<String, String> fields = new TreeMap<>();
        fields.put(":status", Integer.toString(response.getStatus()));
        response
            .getHttpFields()
            .forEach(f -> fields.put(f.getName().toLowerCase(Locale.ROOT), f.getValue()));
        head.complete(fields);
      }
    };
  }
}
