package io.github.corsstarter.autoconfigure.integration;

import static net.bytebuddy.matcher.ElementMatchers.isConstructor;
import static net.bytebuddy.matcher.ElementMatchers.isMethod;
import static net.bytebuddy.matcher.ElementMatchers.isSynthetic;
import static net.bytebuddy.matcher.ElementMatchers.none;
import static net.bytebuddy.matcher.ElementMatchers.not;

import io.github.corsstarter.autoconfigure.CorsAutoConfiguration;
import io.github.corsstarter.autoconfigure.testing.RawRequest;
import io.github.corsstarter.core.InvalidPoliciesException;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.ProtectionDomain;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import net.bytebuddy.agent.ByteBuddyAgent;
import net.bytebuddy.agent.builder.AgentBuilder;
import net.bytebuddy.asm.Advice;

/**
 * A program that counts how often each method and constructor of the main code is entered: for one
 * request, and for one value in YAML. Lambdas count as part of the method that they are written in.
 *
 * <p>It runs in a process of its own, because classes have to be instrumented before they are
 * loaded: on Java 17 they lose the names of their parameters afterwards.
 */
public final class MethodCounter {

  /** Where main classes come from; the two that tell are loaded too early to be counted. */
  private static final Set<URL> MAIN_CODE =
      Set.of(location(InvalidPoliciesException.class), location(CorsAutoConfiguration.class));

  private static final String ORIGIN = "https://app.example.com";

  private static final String YAML =
      """
      cors:
        policies:
          app:
            paths: /api/**
            allow-credentials: true
            exposed-headers: X-Total
            allowed-origins:
              - https://app.example.com
      """;

  private static final Map<String, Integer> COUNTS = new ConcurrentHashMap<>();

  private MethodCounter() {}

  /**
   * Writes {@code request.txt} and {@code value.txt}, a line for each method.
   *
   * @param arguments the directory to write to
   */
  public static void main(String[] arguments) throws IOException {
    countFromNowOn();
    Path directory = Path.of(arguments[0]);
    Files.write(directory.resolve("request.txt"), methodsOfRequest(directory));
    Files.write(directory.resolve("value.txt"), methodsOfValue(directory));
  }

  private static void countFromNowOn() {
    new AgentBuilder.Default()
        .disableClassFormatChanges()
        .with(AgentBuilder.TypeStrategy.Default.DECORATE)
        .ignore(none())
        .type((type, loader, module, redefined, domain) -> isMainCode(domain))
        .transform(
            (builder, type, loader, module, domain) ->
                builder.visit(
                    Advice.to(Entry.class)
                        .on(isMethod().or(isConstructor()).and(not(isSynthetic())))))
        .installOn(ByteBuddyAgent.install());
  }

  /** Those that an admitted request enters, once the application has answered one like it. */
  private static Collection<String> methodsOfRequest(Path directory) throws IOException {
    RawRequest request = RawRequest.get("/api/x").with("Origin", ORIGIN);
    try (RunningApplication application = start(directory, YAML)) {
      request.sendForHead(application.port(), () -> {});
      COUNTS.clear();
      request.sendForHead(application.port(), () -> {});
      return new TreeMap<>(COUNTS).keySet();
    }
  }

  /** Those that are entered more often when a list has one more value. */
  private static Collection<String> methodsOfValue(Path directory) throws IOException {
    Map<String, Integer> one = countsOfStart(directory, YAML);
    Map<String, Integer> two =
        countsOfStart(directory, YAML + "        - https://admin.example.com\n");
    return two.keySet().stream().filter(name -> two.get(name) > one.getOrDefault(name, 0)).toList();
  }

  private static Map<String, Integer> countsOfStart(Path directory, String yaml)
      throws IOException {
    COUNTS.clear();
    start(directory, yaml).close();
    return new TreeMap<>(COUNTS);
  }

  private static RunningApplication start(Path directory, String yaml) throws IOException {
    Files.writeString(directory.resolve("application.yml"), yaml);
    Map<String, String> properties = Map.of("spring.config.location", "file:" + directory + "/");
    return RunningApplication.start(Door.SERVLET, properties, HandlerApplication.class);
  }

  private static boolean isMainCode(ProtectionDomain domain) {
    return domain != null
        && domain.getCodeSource() != null
        && MAIN_CODE.contains(domain.getCodeSource().getLocation());
  }

  /** Called by the main code. */
  public static void entered(String method) {
    COUNTS.merge(method, 1, Integer::sum);
  }

  private static URL location(Class<?> type) {
    return type.getProtectionDomain().getCodeSource().getLocation();
  }

  /** What is put at the beginning of each method. */
  static final class Entry {

    private Entry() {}

    @Advice.OnMethodEnter
    static void enter(@Advice.Origin("#t #m#s") String method) {
      MethodCounter.entered(method);
    }
  }
}
