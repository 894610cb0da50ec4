package io.github.corsstarter.autoconfigure.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * A response as it came over the wire.
 *
 * @param lines the field lines, unchanged and in their order
 */
public record RawResponse(int status, List<String> lines, String body) {

  /** Reads the response to a request with this method, after which the server closes. */
  static RawResponse read(InputStream in, String method) throws IOException {
    RawResponse head = readHead(in);
    int status = head.status;
    boolean bare = status < 200 || status == 204 || status == 304;
    if (bare) {
      return head;
    }
    // Whatever follows the head of a response to HEAD is a fault.
    return new RawResponse(
        status,
        head.lines,
        method.equals("HEAD")
            ? new String(in.readAllBytes(), StandardCharsets.ISO_8859_1)
            : head.readBody(in));
  }

  static RawResponse readHead(InputStream in) throws IOException {
    int status = Integer.parseInt(readLine(in).split(" ", 3)[1]);
    List<String> lines = new ArrayList<>();
    for (String line = readLine(in); !line.isEmpty(); line = readLine(in)) {
      lines.add(line);
    }
    return new RawResponse(status, lines, "");
  }

  /** The values of each field, one for each line; names in any case. */
  public Map<String, List<String>> headers() {
    Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (String line : lines) {
      int colon = line.indexOf(':');
      headers
          .computeIfAbsent(line.substring(0, colon), name -> new ArrayList<>())
          .add(line.substring(colon + 1).strip());
    }
    return headers;
  }

  /** The values of one field, one for each line. */
  public List<String> header(String name) {
    return headers().getOrDefault(name, List.of());
  }

  /** The members of a list field, of all lines, in their order and case. */
  public List<String> members(String name) {
    return header(name).stream()
        .flatMap(line -> List.of(line.split(",", -1)).stream())
        .map(String::strip)
        .toList();
  }

  /** The names of the CORS headers that came, in lower case. */
  public List<String> corsHeaders() {
    return headers().keySet().stream()
        .map(name -> name.toLowerCase(Locale.ROOT))
        .filter(name -> name.startsWith("access-control-"))
        .toList();
  }

  public JsonNode json() throws IOException {
    return new ObjectMapper().readTree(body);
  }

  private String readBody(InputStream in) throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    if (members("Transfer-Encoding").contains("chunked")) {
      int size = Integer.parseInt(readLine(in), 16);
      while (size > 0) {
        body.write(in.readNBytes(size));
        readLine(in);
        size = Integer.parseInt(readLine(in), 16);
      }
    } else if (!header("Content-Length").isEmpty()) {
      body.write(in.readNBytes(Integer.parseInt(header("Content-Length").get(0))));
    } else {
      body.write(in.readAllBytes());
    }
    return body.toString(StandardCharsets.UTF_8);
  }

  private static String readLine(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new EOFException("The connection was closed after: " + line);
      }
      line.append((char) c);
    }
    return line.toString().stripTrailing();
  }
}
