package io.github.corsstarter.autoconfigure.conflicts;

import static io.github.corsstarter.autoconfigure.conflicts.Policies.assertBare;
import static io.github.corsstarter.autoconfigure.conflicts.Policies.assertPreflightAdmitted;
import static io.github.corsstarter.autoconfigure.conflicts.Policies.assertReadable;
import static io.github.corsstarter.autoconfigure.conflicts.Policies.get;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.corsstarter.autoconfigure.testing.RawRequest;
import io.github.corsstarter.autoconfigure.testing.RawResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reactor.core.scheduler.Schedulers;

/**
 * An archive in a Tomcat that knows nothing of Spring: it finds the application's initializer in
 * the archive, and runs it below the archive's name.
 */
class WarDeploymentTests {

  private static final String CLASSES = "WEB-INF/classes/";

  @TempDir private static Path directory;

  private static final Tomcat TOMCAT = new Tomcat();

  @BeforeAll
  static void deploy() throws IOException, LifecycleException {
    Path archive = directory.resolve("shop.war");
    try (ZipOutputStream war = new ZipOutputStream(Files.newOutputStream(archive))) {
      add(war, "application.properties", settings().getBytes(StandardCharsets.UTF_8));
      for (Path file : classes()) {
        add(war, packageFolder() + "/" + file.getFileName(), Files.readAllBytes(file));
      }
    }
    Files.createDirectory(directory.resolve("webapps"));
    TOMCAT.setBaseDir(directory.toString());
    TOMCAT.setPort(0);
    TOMCAT.getConnector();
    // Jetty is on the class path of these tests too, and would fail here.
    TOMCAT
        .addWebapp("/shop", archive.toString())
        .setContainerSciFilter("^org[.]eclipse[.]jetty[.]");
    TOMCAT.start();
  }

  @AfterAll
  static void stop() throws LifecycleException {
    TOMCAT.stop();
    TOMCAT.destroy();
    // Threads of Reactor, which other tests share, have kept the archive's class loader.
    Schedulers.shutdownNow();
  }

  private static void add(ZipOutputStream war, String name, byte[] content) throws IOException {
    war.putNextEntry(new ZipEntry(CLASSES + name));
    war.write(content);
    war.closeEntry();
  }

  private static String settings() {
    return Policies.PROPERTIES.entrySet().stream()
        .map(property -> property.getKey() + "=" + property.getValue())
        .collect(Collectors.joining("\n"));
  }

  private static String packageFolder() {
    return WarDeploymentTests.class.getPackageName().replace('.', '/');
  }

  /** This package as it was compiled: the archive's class loader looks there first. */
  private static List<Path> classes() throws IOException {
    Path classes = Path.of("target", "test-classes", packageFolder());
    try (Stream<Path> files = Files.list(classes)) {
      return files.filter(file -> file.toString().endsWith(".class")).toList();
    }
  }

  private static RawResponse send(RawRequest request) {
    return request.sendTo(TOMCAT.getConnector().getLocalPort());
  }

  @Test
  void preflightIsAnswered() {
    assertPreflightAdmitted(send(Policies.preflight("/shop/api/ok", "PUT")));
  }

  @Test
  void strangerIsRefused() {
    RawResponse response = send(RawRequest.get("/shop/api/ok").with("Origin", Policies.STRANGER));

    assertThat(response.status()).isEqualTo(403);
    assertBare(response);
  }

  @ParameterizedTest
  @CsvSource({
    "/shop/api/ok, 200",
    "/shop/api/nothing, 404",
    "/shop/api/status/503, 503",
    "/shop/api/send-error, 418",
    "/shop/api/boom, 500",
    "/shop/api/servlet-boom, 500",
    "/shop/api/callable-boom, 500",
    "/shop/api/reset, 202"
  })
  void answerIsReadable(String path, int status) {
    RawResponse response = send(get(path));

    assertThat(response.status()).isEqualTo(status);
    assertReadable(response);
  }

  @Test
  void pathBesideTheArchiveIsNotGoverned() {
    RawResponse response = send(get("/api/ok"));

    assertThat(response.status()).isEqualTo(404);
    assertBare(response);
  }
}
