package io.github.corsstarter.autoconfigure;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.OriginTrackedMapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/**
 * Measures what reading and checking the properties costs at start-up; run by hand, on the test
 * class path. Processor time and medians, because the machine does other things too.
 */
final class ValidationCost {

  private static final int ROUNDS = 3_000;

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private ValidationCost() {}

  public static void main(String[] arguments) {
    measure("10 policies of 10 origins", environment(10, 10), ROUNDS);
    measure("1 policy of 100,000 origins", environment(1, 100_000), 9);
  }

  private static void measure(String what, StandardEnvironment environment, int rounds) {
    List<Double> milliseconds = new ArrayList<>();
    for (int i = 0; i < rounds; i++) {
      long start = THREADS.getCurrentThreadCpuTime();
      CorsSettingsReader.read(environment);
      milliseconds.add(
          (THREADS.getCurrentThreadCpuTime() - start) / (double) TimeUnit.MILLISECONDS.toNanos(1));
    }
    List<Double> warm = new ArrayList<>(milliseconds.subList(rounds / 2, rounds));
    warm.sort(null);
    System.out.printf(
        "%s: first %.2f ms; second half of %d: median %.2f ms, fastest %.2f ms%n",
        what, milliseconds.get(0), rounds, warm.get(warm.size() / 2), warm.get(0));
  }

  private static StandardEnvironment environment(int policies, int origins) {
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
    StandardEnvironment environment = new StandardEnvironment();
    environment
        .getPropertySources()
        .addFirst(new OriginTrackedMapPropertySource("measured", properties, true));
    ConfigurationPropertySources.attach(environment);
    return environment;
  }
}
