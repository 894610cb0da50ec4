package io.github.corsstarter.autoconfigure.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.util.FileSystemUtils;

/** Chromium, driven over WebDriver's HTTP. */
public final class Chromium implements Browser {

  private static final Pattern STARTED = Pattern.compile("started successfully on port (\\d+)");

  private static final List<String> FLAGS =
      List.of(
          "--headless=new",
          "--no-sandbox",
          "--disable-gpu",
          "--disable-dev-shm-usage",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http = HttpClient.newHttpClient();

  private final Path profile = Files.createTempDirectory("chromium");

  private final Process driver;

  private final String driverUrl;

  private final String session;

  public Chromium() throws IOException {
    driver =
        new ProcessBuilder("timeout", MAX_SECONDS, "chromedriver", "--port=0")
            .redirectErrorStream(true)
            .start();
    driverUrl = "http://localhost:" + Browser.awaitPort(driver, STARTED) + "/session";
    List<String> arguments = new ArrayList<>(FLAGS);
    arguments.add("--user-data-dir=" + profile);
    Map<String, Object> capabilities =
        Map.of(
            "goog:chromeOptions", Map.of("args", arguments),
            "goog:loggingPrefs", Map.of("browser", "ALL"));
    session =
        post(driverUrl, Map.of("capabilities", Map.of("alwaysMatch", capabilities)))
            .path("sessionId")
            .asText();
  }

  public static boolean isInstalled() {
    return Browser.areInstalled("timeout", "chromedriver");
  }

  @Override
  public void open(String url) throws IOException {
    post(sessionUrl("/url"), Map.of("url", url));
  }

  @Override
  public String run(String script, Object... arguments) throws IOException {
    Map<String, Object> call = Map.of("script", WITH_DONE + script, "args", arguments);
    return post(sessionUrl("/execute/async"), call).asText();
  }

  /** What the console has said since it was last asked. */
  public String console() throws IOException {
    return post(sessionUrl("/se/log"), Map.of("type", "browser")).toString();
  }

  @Override
  public void close() throws IOException {
    try {
      send(HttpRequest.newBuilder(URI.create(sessionUrl(""))).DELETE());
    } finally {
      driver.destroy();
      driver.onExit().join();
      FileSystemUtils.deleteRecursively(profile);
    }
  }

  private String sessionUrl(String path) {
    return driverUrl + "/" + session + path;
  }

  private JsonNode post(String url, Map<String, Object> body) throws IOException {
    String json = JSON.writeValueAsString(body);
    return send(HttpRequest.newBuilder(URI.create(url)).POST(BodyPublishers.ofString(json)));
  }

  private JsonNode send(HttpRequest.Builder request) throws IOException {
    String answer = http.sendAsync(request.build(), BodyHandlers.ofString()).join().body();
    JsonNode value = JSON.readTree(answer).path("value");
    if (value.has("error")) {
      throw new IllegalStateException(answer);
    }
    return value;
  }
}
