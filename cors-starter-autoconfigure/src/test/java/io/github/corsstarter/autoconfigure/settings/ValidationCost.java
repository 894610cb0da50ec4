package io.github.corsstarter.autoconfigure.settings;

import io.github.corsstarter.autoconfigure.CorsProperties;
import io.github.corsstarter.autoconfigure.SelectedAutoConfigurations;
import java.lang.management.ClassLoadingMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.OriginTrackedMapPropertySource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.core.env.StandardEnvironment;

/**
 * Measures what reading and checking the properties costs at start-up; run by hand, on the test
 * class path, each of {@code cold}, {@code binder} and {@code warm} in a JVM of its own. Processor
 * time and medians, because the machine does other things too.
 */
final class ValidationCost {

  private static final int ROUNDS = 3_000;

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private static final ClassLoadingMXBean CLASSES = ManagementFactory.getClassLoadingMXBean();

  private ValidationCost() {}

  public static void main(String[] arguments) {
    switch (arguments.length == 0 ? "warm" : arguments[0]) {
      case "cold" -> cold("the starter", ValidationCost::read);
      case "binder" -> cold("Spring Boot's binder alone", ValidationCost::bind);
      default -> {
        warm("10 policies of 10 origins", environment(10, 10), ROUNDS);
        warm("1 policy of 100,000 origins", environment(1, 100_000), 9);
      }
    }
  }

  private static void read(Environment environment) {
    SettingsReader.bind(environment, BindHandler.DEFAULT).settings();
  }

  /** What the same properties cost that are bound and not looked at any further. */
  private static CorsProperties bind(Environment environment) {
    return Binder.get(environment).bindOrCreate("cors", CorsProperties.class);
  }

  /** The first call ever, in an application whose other properties have been bound. */
  private static void cold(String what, Consumer<Environment> reader) {
    try (ConfigurableApplicationContext application = application()) {
      application.getEnvironment().getPropertySources().addFirst(properties(10, 10));
      for (int call = 1; call <= Integer.getInteger("calls", 3); call++) {
        long classes = CLASSES.getTotalLoadedClassCount();
        long cpu = THREADS.getCurrentThreadCpuTime();
        long wall = System.nanoTime();
        reader.accept(application.getEnvironment());
        System.out.printf(
            "%s, call %d: %.1f ms of processor time, %.1f ms, %d classes%n",
            what,
            call,
            milliseconds(THREADS.getCurrentThreadCpuTime() - cpu),
            milliseconds(System.nanoTime() - wall),
            CLASSES.getTotalLoadedClassCount() - classes);
      }
    }
  }

  private static ConfigurableApplicationContext application() {
    return new SpringApplicationBuilder(Application.class)
        .web(WebApplicationType.SERVLET)
        .properties("server.port=0", "spring.main.banner-mode=off")
        .run();
  }

  private static void warm(String what, StandardEnvironment environment, int rounds) {
    List<Double> spent = new ArrayList<>();
    for (int i = 0; i < rounds; i++) {
      long start = THREADS.getCurrentThreadCpuTime();
      read(environment);
      spent.add(milliseconds(THREADS.getCurrentThreadCpuTime() - start));
    }
    List<Double> warm = new ArrayList<>(spent.subList(rounds / 2, rounds));
    warm.sort(null);
    System.out.printf(
        "%s: first %.2f ms; second half of %d: median %.2f ms, fastest %.2f ms%n",
        what, spent.get(0), rounds, warm.get(warm.size() / 2), warm.get(0));
  }

  private static double milliseconds(long nanos) {
    return nanos / (double) TimeUnit.MILLISECONDS.toNanos(1);
  }

  private static StandardEnvironment environment(int policies, int origins) {
    StandardEnvironment environment = new StandardEnvironment();
    environment.getPropertySources().addFirst(properties(policies, origins));
    ConfigurationPropertySources.attach(environment);
    return environment;
  }

  private static OriginTrackedMapPropertySource properties(int policies, int origins) {
    Map<String, Object> properties = new LinkedHashMap<>();
    for (int i = 0; i < policies; i++) {
      String prefix = "cors.policies.app-" + i + ".";
      properties.put(prefix + "paths[0]", "/api/" + i + "/**");
      properties.put(prefix + "allow-credentials", "true");
      for (int j = 0; j < origins; j++) {
        properties.put(
            prefix + "allowed-origins[" + j + "]", "https://app-" + j + ".example-" + i + ".com");
      }
    }
    return new OriginTrackedMapPropertySource("measured", properties, true);
  }

  /** All that the class path has, but for the starter. */
  @Configuration(proxyBeanMethods = false)
  @Import(AllButTheStarter.class)
  static class Application {}

  static final class AllButTheStarter extends SelectedAutoConfigurations {

    @Override
    protected boolean selects(String name) {
      return !name.startsWith("io.github.corsstarter");
    }
  }
}
