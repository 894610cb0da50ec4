package io.github.corsstarter.benchmarks;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.http.HttpHeaders;

/** The filters that are compared. */
public enum Peer {
  /** The noise alarm, and what is subtracted: reading the origin is part of it. */
  EMPTY("empty filter"),
  OURS("cors-starter"),
  SPRING("Spring"),
  TOMCAT("Tomcat"),
  JETTY("Jetty"),
  TRANSACTION_COMPANY("thetransactioncompany");

  static final Set<Peer> SPRING_ONLY = Set.of(EMPTY, OURS, SPRING);

  static final Set<Peer> ALL = Set.of(values());

  private final String label;

  Peer(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }

  Server servlet(List<Rule> rules) throws Exception {
    return switch (this) {
      case EMPTY ->
          new ServletServer((request, response, chain) -> chain.doFilter(request, response));
      case OURS -> new ServletServer(Ours.servlet(rules));
      case SPRING -> new ServletServer(Springs.servlet(rules));
      case TOMCAT -> new ServletServer(Others.tomcat(rules));
      case JETTY -> new JettyServer(Others.jetty(rules));
      case TRANSACTION_COMPANY -> new ServletServer(Others.transactionCompany(rules));
    };
  }

  Server reactive(List<Rule> rules, Supplier<HttpHeaders> headers) {
    return switch (this) {
      case EMPTY -> new ReactiveServer((exchange, chain) -> chain.filter(exchange), headers);
      case OURS -> new ReactiveServer(Ours.reactive(rules), headers);
      case SPRING -> new ReactiveServer(Springs.reactive(rules), headers);
      case TOMCAT, JETTY, TRANSACTION_COMPANY ->
          throw new IllegalArgumentException(label + " has no reactive filter");
    };
  }
}
