package io.github.corsstarter.sample;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.WebServer;
import org.springframework.boot.web.server.context.ConfigurableWebServerApplicationContext;

/** The sample on a port of its own, and a client that sends what a browser would. */
final class RunningSample implements AutoCloseable {

  static {
    // Read once by the client: tenants are told apart by Host; send says why Connection.
    System.setProperty("jdk.httpclient.allowRestrictedHeaders", "host,connection");
  }

  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(Version.HTTP_1_1).build();

  private final ConfigurableWebServerApplicationContext application;

  private RunningSample(ConfigurableWebServerApplicationContext application) {
    this.application = application;
  }

  static RunningSample start(Stack stack, String... arguments) {
    String[] all =
        Stream.of(Stream.of("--server.port=0"), stack.arguments().stream(), Stream.of(arguments))
            .flatMap(several -> several)
            .toArray(String[]::new);
    return new RunningSample(
        (ConfigurableWebServerApplicationContext)
            SpringApplication.run(SampleApplication.class, all));
  }

  WebServer server() {
    return application.getWebServer();
  }

  /**
   * @param headers names and values in turn
   */
  HttpResponse<String> send(String method, String path, String... headers) {
    return send(method, path, BodyPublishers.noBody(), headers);
  }

  /**
   * @param headers names and values in turn, {@code Content-Type} aside
   */
  HttpResponse<String> sendJson(String method, String path, String json, String... headers) {
    String[] all =
        Stream.concat(Stream.of("Content-Type", "application/json"), Stream.of(headers))
            .toArray(String[]::new);
    return send(method, path, BodyPublishers.ofString(json), all);
  }

  private HttpResponse<String> send(
      String method, String path, BodyPublisher body, String... headers) {
    URI uri = URI.create("http://localhost:" + server().getPort() + path);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri)
            .method(method, body)
            .timeout(Duration.ofSeconds(30))
            // Reactor Netty 1.3.6 may stop reading a kept connection after a 401 (its issue 4361).
            .header("Connection", "close");
    if (headers.length > 0) {
      request.headers(headers);
    }
    return CLIENT.sendAsync(request.build(), BodyHandlers.ofString()).join();
  }

  /** The CORS headers of a response by lower-case name; several lines of one name are joined. */
  static Map<String, String> corsHeaders(HttpResponse<?> response) {
    Map<String, String> found = new TreeMap<>();
    for (Map.Entry<String, List<String>> field : response.headers().map().entrySet()) {
      String name = field.getKey().toLowerCase(Locale.ROOT);
      if (name.startsWith("access-control-")) {
        found.put(name, String.join(", ", field.getValue()));
      }
    }
    return found;
  }

  @Override
  public void close() {
    application.close();
  }
}
