package io.github.corsstarter.autoconfigure.conflicts;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.servlet.support.SpringBootServletInitializer;

/** What applications add to become a WAR; a servlet container finds it by itself. */
public final class DeployedApplication extends SpringBootServletInitializer {

  @Override
  protected SpringApplicationBuilder configure(SpringApplicationBuilder application) {
    return application.sources(OpenApplication.class);
  }
}
