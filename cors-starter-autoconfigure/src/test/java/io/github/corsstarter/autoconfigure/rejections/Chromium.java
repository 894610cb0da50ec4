package io.github.corsstarter.autoconfigure.rejections;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A headless Chromium, driven over WebDriver's HTTP. */
final class Chromium {

  private static final Pattern STARTED = Pattern.compile("started successfully on port (\\d+)");

  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http = HttpClient.newHttpClient();

  private final Process driver;

  private final String driverUrl;

  private final String session;

  Chromium() throws IOException, InterruptedException {
    driver = new ProcessBuilder("chromedriver", "--port=0").redirectErrorStream(true).start();
    driverUrl = "http://localhost:" + port(driver.inputReader());
    Map<String, Object> options =
        Map.of("args", List.of("--headless=new", "--no-sandbox", "--disable-dev-shm-usage"));
    Map<String, Object> capabilities =
        Map.of("goog:chromeOptions", options, "goog:loggingPrefs", Map.of("browser", "ALL"));
    session =
        post("/session", Map.of("capabilities", Map.of("alwaysMatch", capabilities)))
            .path("sessionId")
            .asText();
  }

  static boolean isInstalled() {
    return Stream.of(String.valueOf(System.getenv("PATH")).split(File.pathSeparator, -1))
        .anyMatch(directory -> new File(directory, "chromedriver").canExecute());
  }

  void open(String url) throws IOException, InterruptedException {
    post("/session/" + session + "/url", Map.of("url", url));
  }

  /** Fetches from the page that is open; returns the status, or {@code failed}. */
  String fetch(String url, Map<String, Object> init) throws IOException, InterruptedException {
    String script =
        "const done = arguments[2];"
            + "fetch(arguments[0], arguments[1]).then(r => done('' + r.status), () => done('failed'))";
    Map<String, Object> call = Map.of("script", script, "args", List.of(url, init));
    return post("/session/" + session + "/execute/async", call).asText();
  }

  /** What the console has said since it was last asked. */
  String console() throws IOException, InterruptedException {
    return post("/session/" + session + "/se/log", Map.of("type", "browser")).toString();
  }

  void quit() throws IOException, InterruptedException {
    try {
      send(HttpRequest.newBuilder(URI.create(driverUrl + "/session/" + session)).DELETE());
    } finally {
      driver.destroy();
    }
  }

  private JsonNode post(String path, Map<String, Object> body)
      throws IOException, InterruptedException {
    String json = JSON.writeValueAsString(body);
    return send(
        HttpRequest.newBuilder(URI.create(driverUrl + path)).POST(BodyPublishers.ofString(json)));
  }

  private JsonNode send(HttpRequest.Builder request) throws IOException, InterruptedException {
    String answer = http.send(request.build(), BodyHandlers.ofString()).body();
    JsonNode value = JSON.readTree(answer).path("value");
    if (value.has("error")) {
      throw new IllegalStateException(answer);
    }
    return value;
  }

  private static int port(BufferedReader output) throws IOException {
    StringBuilder read = new StringBuilder();
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      Matcher started = STARTED.matcher(line);
      if (started.find()) {
        return Integer.parseInt(started.group(1));
      }
      read.append(line).append('\n');
    }
    throw new IllegalStateException("chromedriver did not start: " + read);
  }
}
