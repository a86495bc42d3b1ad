package dev.holdfast.architecture;

import static java.util.stream.Collectors.toSet;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The few roles of a class, which its name tells, and what each may show to others. */
final class Roles {
  private static final String ENTITY = "jakarta.persistence.Entity";
  private static final String PANACHE = "io.quarkus.hibernate.orm.panache.PanacheEntityBase";
  private static final String PATH = "jakarta.ws.rs.Path";
  private static final String HTTP_METHOD = "jakarta.ws.rs.HttpMethod";
  private static final String CHECKED = "io.quarkus.qute.CheckedTemplate";
  private static final String DURABLE = "dev.holdfast.platform.Durable";
  private static final String SCOPED = "jakarta.enterprise.context.ApplicationScoped";
  private static final Set<String> CALLERS =
      Set.of(
          "jakarta.annotation.security.RolesAllowed",
          "jakarta.annotation.security.PermitAll",
          "jakarta.annotation.security.DenyAll",
          "io.quarkus.security.Authenticated");

  private Roles() {}

  static List<String> entities(JavaClasses classes) {
    List<String> found = new ArrayList<>();
    for (JavaClass type : classes) {
      if (type.isAnnotatedWith(ENTITY)) {
        if (type.getModifiers().contains(JavaModifier.PUBLIC)) {
          found.add(type.getName() + " is an entity and must be package-private");
        }
        if (!type.isAssignableTo(PANACHE)) {
          found.add(type.getName() + " is an entity and must extend PanacheEntityBase");
        }
      } else if (type.getModifiers().contains(JavaModifier.PUBLIC)) {
        type.getMembers().stream()
            .filter(Roles::visible)
            .filter(member -> shown(member).anyMatch(part -> part.isAnnotatedWith(ENTITY)))
            .forEach(member -> found.add(member.getFullName() + " hands out an entity"));
      }
    }
    return found;
  }

  static List<String> resources(JavaClasses classes) {
    List<String> found = new ArrayList<>();
    for (JavaClass type : classes) {
      Set<JavaMethod> endpoints = endpoints(type);
      if (endpoints.isEmpty() && !type.isAnnotatedWith(PATH)) {
        continue;
      }
      if (!type.getSimpleName().endsWith("Resource")
          || type.getModifiers().contains(JavaModifier.PUBLIC)) {
        found.add(type.getName() + " must be a package-private class named *Resource");
      }
      endpoints.stream()
          .filter(method -> !method.getModifiers().contains(JavaModifier.PUBLIC))
          .forEach(method -> found.add(method.getFullName() + " is not public: it would be a 404"));
    }
    return found;
  }

  /** No allow-list anywhere: an endpoint says itself who may call it. */
  static List<String> undeclaredCallers(JavaClasses classes) {
    List<String> found = new ArrayList<>();
    for (JavaClass type : classes) {
      boolean byClass = CALLERS.stream().anyMatch(type::isAnnotatedWith);
      endpoints(type).stream()
          .filter(method -> !byClass && CALLERS.stream().noneMatch(method::isAnnotatedWith))
          .forEach(method -> found.add(method.getFullName() + " does not say who may call it"));
    }
    return found;
  }

  static List<String> pages(JavaClasses classes) {
    List<String> found = new ArrayList<>();
    for (JavaClass type : classes) {
      boolean named = type.getSimpleName().endsWith("Page");
      if (named != type.isAnnotatedWith(CHECKED)) {
        found.add(type.getName() + " must be named *Page and be a @CheckedTemplate, or neither");
      }
      if (named && (!type.isRecord() || type.getModifiers().contains(JavaModifier.PUBLIC))) {
        found.add(type.getName() + " must be a package-private record");
      }
    }
    return found;
  }

  /** Transactions are on the features' voices and nowhere else, and only by @Durable. */
  static List<String> transactions(JavaClasses classes) {
    List<String> found = new ArrayList<>();
    for (JavaClass type : classes) {
      boolean voice =
          type.getModifiers().contains(JavaModifier.PUBLIC) && type.isAnnotatedWith(SCOPED);
      boolean durable =
          type.isAnnotatedWith(DURABLE)
              || type.getMethods().stream().anyMatch(method -> method.isAnnotatedWith(DURABLE));
      if (durable && !voice && !"platform".equals(Features.featureOf(type))) {
        found.add(type.getName() + " is @Durable but not a feature's voice");
      }
      type.getDirectDependenciesFromSelf().stream()
          .map(use -> use.getTargetClass().getName())
          .filter(name -> name.equals("jakarta.transaction.Transactional") || bypasses(type, name))
          .distinct()
          .forEach(name -> found.add(type.getName() + " uses " + name + " instead of @Durable"));
    }
    return found;
  }

  private static boolean bypasses(JavaClass type, String used) {
    return used.equals("io.quarkus.narayana.jta.QuarkusTransaction")
        && !"platform".equals(Features.featureOf(type));
  }

  private static Set<JavaMethod> endpoints(JavaClass type) {
    return type.getMethods().stream()
        .filter(
            method ->
                method.getAnnotations().stream()
                    .anyMatch(annotation -> annotation.getRawType().isAnnotatedWith(HTTP_METHOD)))
        .collect(toSet());
  }

  private static boolean visible(JavaMember member) {
    return member.getModifiers().contains(JavaModifier.PUBLIC)
        || member.getModifiers().contains(JavaModifier.PROTECTED);
  }

  /** Every class in a member's signature, those in type arguments included. */
  private static Stream<JavaClass> shown(JavaMember member) {
    List<JavaType> types = new ArrayList<>();
    if (member instanceof JavaCodeUnit unit) {
      types.add(unit.getReturnType());
      types.addAll(unit.getParameterTypes());
    } else if (member instanceof com.tngtech.archunit.core.domain.JavaField field) {
      types.add(field.getType());
    }
    return types.stream().flatMap(type -> type.getAllInvolvedRawTypes().stream());
  }
}
