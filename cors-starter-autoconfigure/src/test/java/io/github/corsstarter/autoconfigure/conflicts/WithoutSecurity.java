package io.github.corsstarter.autoconfigure.conflicts;

import io.github.corsstarter.autoconfigure.SelectedAutoConfigurations;

/** All auto-configurations, as if Spring Security were not on the class path. */
final class WithoutSecurity extends SelectedAutoConfigurations {

  @Override
  protected boolean selects(String name) {
    return !name.contains(".security.") && !isOfOtherServer(name);
  }

  /** Spring Boot 4 starts a management port with every server there is, if it is not stopped. */
  private boolean isOfOtherServer(String name) {
    return name.endsWith("ManagementContextAutoConfiguration")
        && name.contains(".actuate.web.server.")
        && !name.contains(getEnvironment().getProperty("test.engine", ""));
  }
}
