package io.github.corsstarter.autoconfigure.testing;

import java.util.stream.Stream;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.context.EnvironmentAware;
import org.springframework.context.annotation.ImportBeanDefinitionRegistrar;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotationMetadata;
import org.springframework.util.ClassUtils;

/** Netty for WebFlux applications: where Tomcat is there too, Spring Boot 3.5 prefers that. */
public final class NettyServer implements ImportBeanDefinitionRegistrar, EnvironmentAware {

  private boolean reactive;

  @Override
  public void setEnvironment(Environment environment) {
    reactive = "reactive".equals(environment.getProperty("spring.main.web-application-type"));
  }

  @Override
  public void registerBeanDefinitions(AnnotationMetadata metadata, BeanDefinitionRegistry beans) {
    if (reactive) {
      beans.registerBeanDefinition("nettyServer", new RootBeanDefinition(factory()));
    }
  }

  /** The name on this line of Spring Boot. */
  private static String factory() {
    return Stream.of(
            "org.springframework.boot.web.embedded.netty.NettyReactiveWebServerFactory",
            "org.springframework.boot.reactor.netty.NettyReactiveWebServerFactory")
        .filter(name -> ClassUtils.isPresent(name, null))
        .findFirst()
        .orElseThrow();
  }
}
