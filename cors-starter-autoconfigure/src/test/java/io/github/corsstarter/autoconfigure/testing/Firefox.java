package io.github.corsstarter.autoconfigure.testing;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.util.FileSystemUtils;

/**
 * Firefox, driven over Marionette, the protocol that geckodriver speaks to it: each message is its
 * length, a colon and JSON.
 */
public final class Firefox implements Browser {

  private static final Pattern STARTED = Pattern.compile("Listening on port (\\d+)");

  /** A free port for Marionette, and no way out: the proxy for all but this machine is closed. */
  private static final List<String> PREFERENCES =
      List.of(
          "user_pref('marionette.port', 0);",
          "user_pref('network.proxy.type', 1);",
          "user_pref('network.proxy.http', '127.0.0.1');",
          "user_pref('network.proxy.http_port', 9);",
          "user_pref('network.proxy.ssl', '127.0.0.1');",
          "user_pref('network.proxy.ssl_port', 9);");

  private static final int TIMEOUT_MILLIS = 60_000;

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path profile = Files.createTempDirectory("firefox");

  private final Process process;

  private final Socket socket;

  private int messages;

  public Firefox() throws IOException {
    Files.write(profile.resolve("user.js"), PREFERENCES);
    process = start();
    socket = new Socket(InetAddress.getLoopbackAddress(), Browser.awaitPort(process, STARTED));
    socket.setSoTimeout(TIMEOUT_MILLIS);
    read();
    call("WebDriver:NewSession", Map.of());
  }

  public static boolean isInstalled() {
    return Browser.areInstalled("timeout", "firefox-esr");
  }

  @Override
  public void open(String url) throws IOException {
    call("WebDriver:Navigate", Map.of("url", url));
  }

  @Override
  public String run(String script, Object... arguments) throws IOException {
    Map<String, Object> call = Map.of("script", WITH_DONE + script, "args", arguments);
    return call("WebDriver:ExecuteAsyncScript", call).path("value").asText();
  }

  @Override
  public void close() throws IOException {
    try (socket) {
      call("Marionette:Quit", Map.of("flags", List.of("eForceQuit")));
    } finally {
      process.destroy();
      process.onExit().join();
      FileSystemUtils.deleteRecursively(profile);
    }
  }

  private Process start() throws IOException {
    String[] command = {
      "timeout",
      MAX_SECONDS,
      "firefox-esr",
      "--headless",
      "--no-remote",
      "--marionette",
      "--profile",
      profile.toString()
    };
    return new ProcessBuilder(command).redirectErrorStream(true).start();
  }

  private JsonNode call(String command, Map<String, Object> parameters) throws IOException {
    byte[] message = JSON.writeValueAsBytes(List.of(0, ++messages, command, parameters));
    socket.getOutputStream().write((message.length + ":").getBytes(US_ASCII));
    socket.getOutputStream().write(message);
    JsonNode answer = read();
    if (!answer.path(2).isNull()) {
      throw new IllegalStateException(answer.path(2).toString());
    }
    return answer.path(3);
  }

  private JsonNode read() throws IOException {
    InputStream in = socket.getInputStream();
    int length = 0;
    for (int c = in.read(); c != ':'; c = in.read()) {
      if (c < 0) {
        throw new EOFException("Firefox has closed the connection");
      }
      length = 10 * length + Character.digit(c, 10);
    }
    return JSON.readTree(in.readNBytes(length));
  }
}
