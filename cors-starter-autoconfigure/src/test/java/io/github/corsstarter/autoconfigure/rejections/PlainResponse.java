package io.github.corsstarter.autoconfigure.rejections;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A response, byte for byte, to a request whose path and field lines are sent as they are. */
public record PlainResponse(String text) {

  static PlainResponse to(int port, String method, String path, List<List<String>> headers)
      throws IOException {
    StringBuilder request = new StringBuilder(method + " " + path + " HTTP/1.1\r\n");
    request.append("Host: localhost:").append(port).append("\r\nConnection: close\r\n");
    headers.forEach(line -> request.append(line.get(0) + ": " + line.get(1) + "\r\n"));
    request.append("Content-Length: 0\r\n\r\n");
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(30_000);
      socket.getOutputStream().write(request.toString().getBytes(StandardCharsets.ISO_8859_1));
      return new PlainResponse(
          new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1));
    }
  }

  public int status() {
    return Integer.parseInt(text.split(" ", 3)[1]);
  }

  /** The values of the field, joined; null if there is none. */
  public String header(String name) {
    List<String> values =
        head()
            .lines()
            .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
            .map(line -> line.substring(name.length() + 1).strip())
            .toList();
    return values.isEmpty() ? null : String.join(", ", values);
  }

  public String body() {
    String body = text.substring(head().length() + 4);
    return "chunked".equalsIgnoreCase(header("Transfer-Encoding")) ? unchunked(body) : body;
  }

  private static String unchunked(String body) {
    StringBuilder result = new StringBuilder();
    int from = 0;
    while (true) {
      int end = body.indexOf("\r\n", from);
      int size = Integer.parseInt(body.substring(from, end), 16);
      if (size == 0) {
        return result.toString();
      }
      result.append(body, end + 2, end + 2 + size);
      from = end + 2 + size + 2;
    }
  }

  public JsonNode json() throws IOException {
    return new ObjectMapper().readTree(body());
  }

  private String head() {
    return text.substring(0, text.indexOf("\r\n\r\n"));
  }
}
