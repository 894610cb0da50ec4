package io.github.corsstarter.benchmarks;

import com.thetransactioncompany.cors.CORSConfiguration;
import com.thetransactioncompany.cors.CORSConfigurationException;
import com.thetransactioncompany.cors.CORSFilter;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import java.time.Duration;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.catalina.filters.CorsFilter;
import org.eclipse.jetty.server.handler.CrossOriginHandler;
import org.jspecify.annotations.Nullable;

/**
 * The same rules for filters that have no paths: they get the origins of the first rule, which is
 * less work than the others have.
 */
final class Others {

  private Others() {}

  static Filter tomcat(List<Rule> rules) throws ServletException {
    CorsFilter filter = new CorsFilter();
    filter.init(
        new Parameters(
            Map.of(
                CorsFilter.PARAM_CORS_ALLOWED_ORIGINS, String.join(",", rules.get(0).origins()),
                CorsFilter.PARAM_CORS_ALLOWED_METHODS, String.join(",", Rule.METHODS),
                CorsFilter.PARAM_CORS_ALLOWED_HEADERS, String.join(",", Rule.HEADERS),
                CorsFilter.PARAM_CORS_EXPOSED_HEADERS, String.join(",", Rule.EXPOSED),
                CorsFilter.PARAM_CORS_SUPPORT_CREDENTIALS, "true",
                CorsFilter.PARAM_CORS_PREFLIGHT_MAXAGE, "" + Rule.MAX_AGE_SECONDS)));
    return filter;
  }

  static Filter transactionCompany(List<Rule> rules) throws CORSConfigurationException {
    Properties properties = new Properties();
    properties.setProperty("cors.allowOrigin", String.join(" ", rules.get(0).origins()));
    properties.setProperty("cors.supportedMethods", String.join(" ", Rule.METHODS) + " OPTIONS");
    properties.setProperty("cors.supportedHeaders", String.join(" ", Rule.HEADERS));
    properties.setProperty("cors.exposedHeaders", String.join(" ", Rule.EXPOSED));
    properties.setProperty("cors.supportsCredentials", "true");
    properties.setProperty("cors.maxAge", "" + Rule.MAX_AGE_SECONDS);
    return new CORSFilter(new CORSConfiguration(properties));
  }

  static CrossOriginHandler jetty(List<Rule> rules) {
    CrossOriginHandler handler = new CrossOriginHandler();
    Set<String> patterns =
        rules.get(0).origins().stream().map(Pattern::quote).collect(Collectors.toSet());
    handler.setAllowedOriginPatterns(patterns);
    handler.setAllowedMethods(Set.copyOf(Rule.METHODS));
    handler.setAllowedHeaders(Set.copyOf(Rule.HEADERS));
    handler.setExposedHeaders(Set.copyOf(Rule.EXPOSED));
    handler.setAllowCredentials(true);
    handler.setPreflightMaxAge(Duration.ofSeconds(Rule.MAX_AGE_SECONDS));
    // It does not know its own origin; so this is how a same-origin POST gets through.
    handler.setDeliverNonAllowedOriginRequests(true);
    handler.setDeliverPreflightRequests(false);
    return handler;
  }

  private record Parameters(Map<String, String> values) implements FilterConfig {

    @Override
    public String getFilterName() {
      return "cors";
    }

    @Override
    public ServletContext getServletContext() {
      return Unsupported.of(ServletContext.class);
    }

    @Override
    public @Nullable String getInitParameter(String name) {
      return values.get(name);
    }

    @Override
    public Enumeration<String> getInitParameterNames() {
      return Collections.enumeration(values.keySet());
    }
  }
}
