package dev.holdfast.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What units of work do not do: on SQLite they run on a thread that works for no request. */
final class Units {
  private static final String DURABLE = "dev.holdfast.platform.Durable";

  /** Those who ask by which request somebody came. */
  private static final String ASKS = "dev.holdfast.web.Doors.current()";

  private Units() {}

  /** Who asks there for the request is told that there is none, and so the ledger says less. */
  static List<String> askingForTheRequest(JavaClasses classes) {
    List<String> found = new ArrayList<>();
    classes.stream()
        .flatMap(type -> type.getMethods().stream())
        .filter(method -> method.isAnnotatedWith(DURABLE))
        .filter(method -> reaches(method, new HashSet<>()))
        .forEach(method -> found.add(method.getFullName() + " asks for the request in a unit"));
    return found;
  }

  private static boolean reaches(JavaMethod from, Set<JavaCodeUnit> seen) {
    Deque<JavaCodeUnit> waiting = new ArrayDeque<>(Set.of(from));
    while (!waiting.isEmpty()) {
      JavaCodeUnit unit = waiting.pop();
      if (unit.getFullName().equals(ASKS)) {
        return true;
      }
      if (seen.add(unit)) {
        called(unit).forEach(waiting::push);
      }
    }
    return false;
  }

  private static Stream<? extends JavaCodeUnit> called(JavaCodeUnit unit) {
    return Stream.concat(
            unit.getMethodCallsFromSelf().stream().map(call -> call.getTarget()),
            unit.getMethodReferencesFromSelf().stream().map(call -> call.getTarget()))
        .flatMap(target -> target.resolveMember().stream())
        .filter(member -> member.getOwner().getPackageName().startsWith("dev.holdfast"));
  }
}
