package dev.holdfast.architecture;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Names, output, time and queries. */
final class Habits {
  private static final int LONGEST_NAME = 30;
  private static final Pattern BANNED =
      Pattern.compile(".*(Impl|Manager|Helper|Utils?|Base|D[Tt][Oo])|Abstract.*");
  private static final Set<String> SYSTEM_STREAMS = Set.of("out", "err");

  private Habits() {}

  static List<String> names(JavaClasses classes) {
    List<String> found = new ArrayList<>();
    for (JavaClass type : classes) {
      if (type.getSimpleName().length() > LONGEST_NAME) {
        found.add(type.getName() + " is longer than " + LONGEST_NAME);
      }
      if (BANNED.matcher(type.getSimpleName()).matches()) {
        found.add(type.getName() + " says nothing of the domain");
      }
    }
    return found;
  }

  /** A server logs; only the command line prints, and what a log collector asked for. */
  static List<String> printing(JavaClasses classes) {
    List<String> found = new ArrayList<>();
    for (JavaClass type : classes) {
      if (printer(type)) {
        continue;
      }
      for (JavaAccess<?> access : type.getAccessesFromSelf()) {
        AccessTarget target = access.getTarget();
        boolean stream =
            target.getOwner().isEquivalentTo(System.class)
                && SYSTEM_STREAMS.contains(target.getName());
        if (stream || target.getName().equals("printStackTrace")) {
          found.add(access.getDescription());
        }
      }
    }
    return found;
  }

  /** Time comes from the injected clock, so that a test can move it. */
  static List<String> time(JavaClasses classes) {
    List<String> found = new ArrayList<>();
    for (JavaClass type : classes) {
      if (type.getName().equals("dev.holdfast.platform.SystemClock")) {
        continue;
      }
      for (JavaAccess<?> access : type.getAccessesFromSelf()) {
        if (tellsTime(access)) {
          found.add(access.getDescription());
        }
      }
    }
    return found;
  }

  /**
   * Whoever takes the first row of a stream leaves the rest, and with it the reading, open: on
   * SQLite the request then sees nothing of what is written after.
   */
  static List<String> openQueries(JavaClasses classes) {
    List<String> found = new ArrayList<>();
    for (JavaClass type : classes) {
      for (JavaAccess<?> access : type.getAccessesFromSelf()) {
        String owner = access.getTargetOwner().getName();
        String name = access.getTarget().getName();
        boolean panache =
            owner.startsWith("io.quarkus.hibernate.orm.panache.")
                || access.getTargetOwner().isAssignableTo(PanacheEntityBase.class);
        if (name.equals("getResultStream") || panache && name.startsWith("stream")) {
          found.add(access.getDescription());
        }
      }
    }
    return found;
  }

  private static boolean printer(JavaClass type) {
    return type.getSimpleName().endsWith("Command")
        || type.getName().equals("dev.holdfast.platform.CommandLine")
        || type.getName().equals("dev.holdfast.audit.StandardOutput");
  }

  private static boolean tellsTime(JavaAccess<?> access) {
    String owner = access.getTargetOwner().getName();
    String name = access.getTarget().getName();
    String target = access.getTarget().getFullName();
    return owner.startsWith("java.time.") && target.endsWith(".now()")
        || owner.equals("java.time.Clock") && name.startsWith("system")
        || owner.equals("java.lang.System") && name.equals("currentTimeMillis")
        || target.equals("java.util.Date.<init>()");
  }
}
