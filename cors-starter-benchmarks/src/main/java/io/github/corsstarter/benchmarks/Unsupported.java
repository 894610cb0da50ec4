package io.github.corsstarter.benchmarks;

import java.lang.reflect.Proxy;

/** The inside of stubs: whatever a stub does not answer itself fails by name. */
final class Unsupported {

  private Unsupported() {}

  static <T> T of(Class<T> type) {
    Object proxy =
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) -> {
              throw new UnsupportedOperationException(method.toString());
            });
    return type.cast(proxy);
  }
}
