package io.github.corsstarter.autoconfigure.webflux;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * The lines of a field, each by itself. No method of {@link HttpHeaders} that returns them has the
 * same descriptor in Spring Framework 6 and 7 ({@code get(Object)}, {@code get(String)}), so it is
 * looked up once.
 */
final class HeaderValues {

  private static final MethodHandle GET = get();

  private HeaderValues() {}

  static List<String> of(HttpHeaders headers, String name) {
    List<String> lines = lines(headers, name);
    return lines == null ? List.of() : lines;
  }

  /** All lines joined with commas; null if there is none. */
  static @Nullable String joined(HttpHeaders headers, String name) {
    List<String> lines = lines(headers, name);
    if (lines == null || lines.isEmpty()) {
      return null;
    }
    return lines.size() == 1 ? lines.get(0) : String.join(", ", lines);
  }

  @SuppressWarnings("unchecked")
  private static @Nullable List<String> lines(HttpHeaders headers, String name) {
    try {
      return (List<String>) GET.invokeExact(headers, name);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  private static MethodHandle get() {
    try {
      return get(String.class);
    } catch (NoSuchMethodException framework6) {
      try {
        return get(Object.class);
      } catch (NoSuchMethodException e) {
        throw new IllegalStateException("HttpHeaders has no get(String) nor get(Object)", e);
      }
    }
  }

  private static MethodHandle get(Class<?> nameType) throws NoSuchMethodException {
    try {
      return MethodHandles.publicLookup()
          .findVirtual(HttpHeaders.class, "get", MethodType.methodType(List.class, nameType))
          .asType(MethodType.methodType(List.class, HttpHeaders.class, String.class));
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }
}
