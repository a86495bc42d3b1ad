package dev.holdfast.architecture;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What is written as JSON. It mostly leaves inside a {@code Response}, or as bytes that Jackson
 * made, where the build of a native image does not see it: unregistered, it would be {@code {}}.
 */
final class Wire {
  private static final String REGISTERED = "io.quarkus.runtime.annotations.RegisterForReflection";
  private static final String ANSWERS = "org.eclipse.microprofile.openapi.annotations.responses.";
  private static final String JACKSON = "com.fasterxml.jackson.";
  private static final String OURS = "dev.holdfast.";

  private Wire() {}

  /**
   * Types that the API's document names in an answer, or that speak of Jackson, and all that they
   * are made of.
   */
  static List<String> unregistered(JavaClasses classes) {
    Deque<JavaClass> open = new ArrayDeque<>();
    for (JavaClass type : classes) {
      if (speaksOfJackson(type)) {
        open.add(type);
      }
      type.getMethods().stream()
          .flatMap(method -> method.getAnnotations().stream())
          .filter(annotation -> annotation.getRawType().getName().startsWith(ANSWERS))
          .flatMap(Wire::named)
          .forEach(open::add);
    }
    Set<String> seen = new TreeSet<>();
    Set<String> found = new TreeSet<>();
    while (!open.isEmpty()) {
      JavaClass type = open.remove();
      if (type.getName().startsWith(OURS) && seen.add(type.getName())) {
        if (!type.isAnnotatedWith(REGISTERED)) {
          found.add(type.getName() + " is written as JSON and must be @RegisterForReflection");
        }
        parts(type).forEach(open::add);
      }
    }
    return List.copyOf(found);
  }

  private static boolean speaksOfJackson(JavaClass type) {
    return Stream.concat(
            type.getAnnotations().stream(),
            type.getMembers().stream().flatMap(member -> member.getAnnotations().stream()))
        .anyMatch(annotation -> annotation.getRawType().getName().startsWith(JACKSON));
  }

  /** Every class that an annotation mentions, however deep. */
  private static Stream<JavaClass> named(Object value) {
    if (value instanceof JavaAnnotation<?> annotation) {
      return annotation.getProperties().values().stream().flatMap(Wire::named);
    }
    if (value instanceof JavaClass type) {
      return Stream.of(type.getBaseComponentType());
    }
    return value instanceof Object[] several
        ? Arrays.stream(several).flatMap(Wire::named)
        : Stream.empty();
  }

  private static Stream<JavaClass> parts(JavaClass type) {
    return type.getFields().stream()
        .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
        .flatMap(field -> field.getType().getAllInvolvedRawTypes().stream())
        .map(JavaClass::getBaseComponentType);
  }
}
