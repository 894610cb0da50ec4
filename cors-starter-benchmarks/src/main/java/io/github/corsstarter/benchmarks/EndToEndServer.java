package io.github.corsstarter.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import jakarta.servlet.Filter;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.WebFilter;

/**
 * A small application on a real server, with or without a filter for CORS. It tells its port, and
 * at each line it reads what it has used so far; it ends with its input.
 */
public final class EndToEndServer {

  /** The system property that says how many origins are allowed. */
  static final String ORIGINS = "origins";

  private static final List<Rule> RULES =
      List.of(Rule.of("/api/**", Origins.exact(Integer.getInteger(ORIGINS, 1))));

  private static final OperatingSystemMXBean SYSTEM =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private EndToEndServer() {}

  /** What filters requests. */
  enum Variant {
    NONE,
    /** A filter that passes everything on. */
    EMPTY,
    OURS,
    SPRING
  }

  /**
   * A server that answers.
   *
   * @param millis from the start of the JVM
   * @param cpuMillis of the whole process until then, its compiler and collector included
   * @param classes loaded until then
   */
  record Started(int port, long millis, long cpuMillis, long classes) {}

  /** What a server has used so far. */
  record Used(long cpuNanos, long bytes) {}

  /** Starts the variant that the first argument names, on the stack that the second one names. */
  public static void main(String[] arguments) throws Exception {
    Variant variant = Variant.valueOf(arguments[0]);
    SpringApplication application = new SpringApplication(Application.class, filter(arguments));
    application.setDefaultProperties(properties(variant, arguments[1]));
    ConfigurableApplicationContext context = application.run();
    long millis = System.currentTimeMillis() - ManagementFactory.getRuntimeMXBean().getStartTime();
    System.out.printf(
        "started %s %d %d %d%n",
        context.getEnvironment().getProperty("local.server.port"),
        millis,
        TimeUnit.NANOSECONDS.toMillis(SYSTEM.getProcessCpuTime()),
        ManagementFactory.getClassLoadingMXBean().getLoadedClassCount());
    answerUntilInputEnds();
    context.close();
  }

  private static void answerUntilInputEnds() throws Exception {
    BufferedReader input = new BufferedReader(new InputStreamReader(System.in, UTF_8));
    while (input.readLine() != null) {
      System.out.printf("used %d %d%n", SYSTEM.getProcessCpuTime(), bytes());
    }
  }

  /** Of the threads that live: those of a server do as long as it does. */
  private static long bytes() {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    return Arrays.stream(threads.getThreadAllocatedBytes(threads.getAllThreadIds()))
        .filter(bytes -> bytes > 0)
        .sum();
  }

  private static Class<?> filter(String[] arguments) {
    boolean servlet = arguments[1].equals("servlet");
    return switch (Variant.valueOf(arguments[0])) {
      case NONE, OURS -> Application.class;
      case EMPTY -> servlet ? EmptyServlet.class : EmptyReactive.class;
      case SPRING -> servlet ? SpringServlet.class : SpringReactive.class;
    };
  }

  private static Map<String, Object> properties(Variant variant, String stack) {
    Map<String, Object> properties = new HashMap<>();
    properties.put("server.address", "127.0.0.1");
    properties.put("server.port", "0");
    properties.put("spring.main.banner-mode", "off");
    properties.put("spring.main.web-application-type", stack);
    if (variant == Variant.OURS) {
      properties.putAll(Ours.properties(RULES));
    } else {
      properties.put("spring.autoconfigure.exclude", String.join(",", Ours.autoConfigurations()));
    }
    return properties;
  }

  @Configuration(proxyBeanMethods = false)
  @EnableAutoConfiguration
  @RestController
  static class Application {

    @GetMapping("/api/orders")
    Map<String, Object> orders() {
      return Map.of("number", 4711, "state", "shipped");
    }
  }

  @Configuration(proxyBeanMethods = false)
  static class EmptyServlet {

    @Bean
    Filter emptyFilter() {
      return (request, response, chain) -> chain.doFilter(request, response);
    }
  }

  @Configuration(proxyBeanMethods = false)
  static class EmptyReactive {

    @Bean
    WebFilter emptyFilter() {
      return (exchange, chain) -> chain.filter(exchange);
    }
  }

  @Configuration(proxyBeanMethods = false)
  static class SpringServlet {

    @Bean
    Filter springFilter() {
      return Springs.servlet(RULES);
    }
  }

  @Configuration(proxyBeanMethods = false)
  static class SpringReactive {

    @Bean
    WebFilter springFilter() {
      return Springs.reactive(RULES);
    }
  }
}
