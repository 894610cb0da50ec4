package io.github.corsstarter.sample;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * Runs on Tomcat; with {@code --spring.main.web-application-type=reactive} the same controllers run
 * on Netty.
 */
@SpringBootApplication(proxyBeanMethods = false)
public class SampleApplication {

  public static void main(String[] args) {
    SpringApplication.run(SampleApplication.class, args);
  }
}
