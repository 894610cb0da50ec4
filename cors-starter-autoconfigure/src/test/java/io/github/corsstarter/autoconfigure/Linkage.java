package io.github.corsstarter.autoconfigure;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.AccessTarget.ConstructorCallTarget;
import com.tngtech.archunit.core.domain.AccessTarget.FieldAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;

/** Looks up what byte code refers to, as the virtual machine would: by name and descriptor. */
final class Linkage {

  private Linkage() {}

  static boolean links(JavaAccess<?> access) {
    try {
      ClassLoader loader = Linkage.class.getClassLoader();
      Class<?> owner = Class.forName(access.getTargetOwner().getName(), false, loader);
      return members(owner, access.getTarget());
    } catch (ClassNotFoundException e) {
      return false;
    }
  }

  private static boolean members(Class<?> owner, AccessTarget target) {
    if (target instanceof FieldAccessTarget) {
      return family(owner)
          .flatMap(type -> Arrays.stream(type.getDeclaredFields()))
          .anyMatch(field -> field.getName().equals(target.getName()));
    }
    CodeUnitAccessTarget unit = (CodeUnitAccessTarget) target;
    return target instanceof ConstructorCallTarget
        ? Arrays.stream(owner.getDeclaredConstructors()).anyMatch(c -> hasParameters(c, unit))
        : family(owner)
            .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
            .anyMatch(method -> isCalled(method, unit));
  }

  private static boolean isCalled(Method method, CodeUnitAccessTarget unit) {
    return method.getName().equals(unit.getName())
        && method.getReturnType().getName().equals(unit.getRawReturnType().getName())
        && hasParameters(method, unit);
  }

  private static boolean hasParameters(Executable executable, CodeUnitAccessTarget unit) {
    List<String> expected = unit.getRawParameterTypes().stream().map(JavaClass::getName).toList();
    return Arrays.stream(executable.getParameterTypes())
        .map(Class::getName)
        .toList()
        .equals(expected);
  }

  /** The type and all that it inherits from. */
  private static Stream<Class<?>> family(Class<?> type) {
    Stream.Builder<Class<?>> family = Stream.builder();
    Deque<Class<?>> open = new ArrayDeque<>(List.of(type, Object.class));
    while (!open.isEmpty()) {
      Class<?> next = open.pop();
      family.add(next);
      open.addAll(List.of(next.getInterfaces()));
      if (next.getSuperclass() != null) {
        open.add(next.getSuperclass());
      }
    }
    return family.build();
  }
}
