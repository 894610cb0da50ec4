package io.github.corsstarter.autoconfigure.settings;

import io.github.corsstarter.autoconfigure.CorsAutoConfiguration;
import io.github.corsstarter.autoconfigure.CorsSettings;
import io.github.corsstarter.core.InvalidPoliciesException;
import io.github.corsstarter.core.PolicyProblem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.web.context.support.GenericWebApplicationContext;
import org.springframework.web.context.support.StandardServletEnvironment;

/** Starts a real application, without a server, on configuration of any kind. */
final class Start {

  private final Path directory;

  private final CapturedOutput output;

  private final List<String> arguments = new ArrayList<>();

  private final Map<String, Object> variables = new LinkedHashMap<>();

  /**
   * @param directory an empty one
   */
  Start(Path directory, CapturedOutput output) {
    this.directory = directory;
    this.output = output;
  }

  Start file(String name, String text) {
    try {
      Files.writeString(directory.resolve(name), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  Start yaml(String text) {
    return file("application.yml", text);
  }

  Start argument(String argument) {
    arguments.add(argument);
    return this;
  }

  Start variable(String name, String value) {
    variables.put(name, value);
    return this;
  }

  Outcome run() {
    SpringApplication application = new SpringApplication(Nothing.class);
    application.setApplicationContextFactory(type -> new GenericWebApplicationContext());
    StandardServletEnvironment environment = new StandardServletEnvironment();
    environment
        .getPropertySources()
        .replace(
            StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
            new SystemEnvironmentPropertySource(
                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, variables));
    application.setEnvironment(environment);
    List<String> all = new ArrayList<>(arguments);
    all.add("--spring.config.location=file:" + directory + "/");
    all.add("--spring.main.banner-mode=off");
    all.add("--spring.main.log-startup-info=false");
    all.add("--logging.pattern.console=%p %c: %m%n%wEx");
    int before = output.getAll().length();
    try (ConfigurableApplicationContext context = application.run(all.toArray(String[]::new))) {
      CorsSettings settings = context.getBean(CorsSettings.class);
      return new Outcome(Optional.of(settings), List.of(), output.getAll().substring(before));
    } catch (RuntimeException e) {
      return new Outcome(Optional.empty(), problems(e), output.getAll().substring(before));
    }
  }

  private static List<PolicyProblem> problems(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof InvalidPoliciesException invalid) {
        return invalid.problems();
      }
    }
    throw new AssertionError("failed for another reason", failure);
  }

  /**
   * How it ended.
   *
   * @param settings if it started
   * @param problems if it did not
   * @param text all that was printed
   */
  record Outcome(Optional<CorsSettings> settings, List<PolicyProblem> problems, String text) {

    List<String> codes() {
      return problems.stream().map(problem -> problem.code().id()).toList();
    }

    List<String> advice() {
      return settings.orElseThrow().advice().stream().map(Object::toString).toList();
    }
  }

  @Configuration(proxyBeanMethods = false)
  @ImportAutoConfiguration({CorsSettingsAutoConfiguration.class, CorsAutoConfiguration.class})
  static class Nothing {}
}
