package io.github.corsstarter.benchmarks;

import io.github.corsstarter.benchmarks.EndToEndServer.Used;
import io.github.corsstarter.benchmarks.EndToEndServer.Variant;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * CPU time and bytes for each request to a real server on loopback: without any CORS, with ours and
 * with Spring's filter, in rounds that take turns. Throughput and latency would be noise here.
 *
 * <pre>java -cp target/benchmarks.jar io.github.corsstarter.benchmarks.EndToEnd</pre>
 */
public final class EndToEnd {

  private static final int ROUNDS = 5;

  /** The JIT compiler works for the first 50,000, and its time counts. */
  private static final int WARM_UP_REQUESTS = 60_000;

  private static final int REQUESTS = 10_000;

  private static final List<String> ORIGINS = Origins.exact(1000);

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  /** One of the servers, and what it used in each round. */
  private record PatternChain(Variant variant, ServerProcess server, List<Used> used) {}

  private EndToEnd() {}

  /** Measures both stacks and prints medians. */
  public static void main(String[] arguments) throws Exception {
    for (String stack : List.of("servlet", "reactive")) {
      new EndToEnd().measure(stack);
    }
  }

  private void measure(String stack) throws Exception {
    List<PatternChain> candidates = new ArrayList<>();
    try {
      for (Variant variant : Variant.values()) {
        ServerProcess server = ServerProcess.start(variant, stack, ORIGINS.size());
        candidates.add(new PatternChain(variant, server, new ArrayList<>()));
        send(server, WARM_UP_REQUESTS);
      }
      for (int round = 0; round < ROUNDS; round++) {
        for (PatternChain candidate : candidates) {
          candidate.used.add(send(candidate.server, REQUESTS));
        }
      }
    } finally {
      for (PatternChain candidate : candidates) {
        candidate.server.stop(1, TimeUnit.MINUTES);
      }
    }
    candidates.forEach(candidate -> print(stack, candidate));
  }

  /** Sends actual requests of random origins; returns what the server used for all of them. */
  private Used send(ServerProcess server, int requests) throws Exception {
    URI uri = URI.create("http://127.0.0.1:%d/api/orders".formatted(server.started().port()));
    Used before = server.used();
    for (int i = 0; i < requests; i++) {
      String origin = ORIGINS.get(i * 7 % ORIGINS.size());
      HttpRequest request = HttpRequest.newBuilder(uri).header("Origin", origin).build();
      int status = client.send(request, BodyHandlers.discarding()).statusCode();
      if (status != 200) {
        throw new IllegalStateException("status " + status);
      }
    }
    Used after = server.used();
    return new Used(after.cpuNanos() - before.cpuNanos(), after.bytes() - before.bytes());
  }

  private static void print(String stack, PatternChain candidate) {
    System.out.printf(
        Locale.ROOT,
        "%-8s %-8s %7.1f us CPU, %7d B for each request%n",
        stack,
        candidate.variant,
        median(candidate.used.stream().map(Used::cpuNanos).toList()) / 1000.0 / REQUESTS,
        median(candidate.used.stream().map(Used::bytes).toList()) / REQUESTS);
  }

  private static long median(List<Long> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }
}
