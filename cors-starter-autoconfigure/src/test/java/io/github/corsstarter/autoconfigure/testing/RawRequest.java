package io.github.corsstarter.autoconfigure.testing;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A request as the bytes that go over the wire: no client library corrects or refuses any of them.
 * Immutable.
 */
public final class RawRequest {

  /** Far more than a loaded machine needs; a server that keeps silent should fail the test. */
  private static final int TIMEOUT_MILLIS = 60_000;

  private final String method;

  private final String target;

  private final List<String> lines;

  private final String body;

  private final int timeoutMillis;

  private RawRequest(
      String method, String target, List<String> lines, String body, int timeoutMillis) {
    this.method = method;
    this.target = target;
    this.lines = lines;
    this.body = body;
    this.timeoutMillis = timeoutMillis;
  }

  public static RawRequest of(String method, String target) {
    return new RawRequest(method, target, List.of(), "", TIMEOUT_MILLIS);
  }

  public static RawRequest get(String target) {
    return of("GET", target);
  }

  /** A CORS-preflight request, but for its {@code Origin}. */
  public static RawRequest preflight(String target, String requestMethod) {
    return of("OPTIONS", target).with("Access-Control-Request-Method", requestMethod);
  }

  /** This request to another target. */
  public RawRequest to(String newTarget) {
    return new RawRequest(method, newTarget, lines, body, timeoutMillis);
  }

  /** This request with one more field line. */
  public RawRequest with(String name, String value) {
    List<String> more = new ArrayList<>(lines);
    more.add(name + ": " + value);
    return new RawRequest(method, target, more, body, timeoutMillis);
  }

  /** This request with a body, of characters that are one byte each. */
  public RawRequest withBody(String type, String content) {
    RawRequest typed = with("Content-Type", type).with("Content-Length", "" + content.length());
    return new RawRequest(method, target, typed.lines, content, timeoutMillis);
  }

  /** This request to a server that is known to keep silent: it is given up sooner. */
  public RawRequest givenUpAfter(int millis) {
    return new RawRequest(method, target, lines, body, millis);
  }

  /** Sends this request to a port of this machine. */
  public RawResponse sendTo(int port) {
    return sendTo(port, in -> RawResponse.read(in, method));
  }

  /** Sends this request, and leaves when the head of the response has come. */
  public RawResponse sendAndHangUp(int port) {
    return sendTo(port, RawResponse::readHead);
  }

  /**
   * Sends this request, and returns the head of the response, whatever becomes of its body.
   *
   * @param afterHead what is done when the head has come
   */
  public RawResponse sendForHead(int port, Runnable afterHead) {
    return sendTo(
        port,
        in -> {
          RawResponse head = RawResponse.readHead(in);
          afterHead.run();
          in.readAllBytes();
          return head;
        });
  }

  private RawResponse sendTo(int port, ResponseReader reader) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(timeoutMillis);
      socket.getOutputStream().write(bytes());
      return reader.read(new BufferedInputStream(socket.getInputStream()));
    } catch (IOException e) {
      throw new UncheckedIOException(this.toString(), e);
    }
  }

  private byte[] bytes() {
    List<String> all = new ArrayList<>();
    all.add(method + " " + target + " HTTP/1.1");
    all.addAll(lines);
    addUnlessThere(all, "Host", "localhost");
    addUnlessThere(all, "Connection", "close");
    if (!method.equals("GET") && !method.equals("HEAD")) {
      addUnlessThere(all, "Content-Length", "0");
    }
    return (String.join("\r\n", all) + "\r\n\r\n" + body).getBytes(StandardCharsets.ISO_8859_1);
  }

  private static void addUnlessThere(List<String> all, String name, String value) {
    String start = name.toLowerCase(Locale.ROOT) + ":";
    if (all.stream().noneMatch(line -> line.toLowerCase(Locale.ROOT).startsWith(start))) {
      all.add(name + ": " + value);
    }
  }

  private interface ResponseReader {
    RawResponse read(InputStream in) throws IOException;
  }

  @Override
  public String toString() {
    return method + " " + target + " " + lines;
  }
}
