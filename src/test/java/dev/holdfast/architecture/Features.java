package dev.holdfast.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Who may use whom: one flat package is one feature, and the table of allowed uses is exact. */
final class Features {
  /** The ground, which every feature may use, and which knows none of them. */
  static final Set<String> GROUND =
      Set.of("platform", "web", "crypto", "limits", "mail", "outgoing");

  private static final String ROOT = "dev.holdfast.";

  private Features() {}

  /** Uses that the table does not allow, and features that have no row in it. */
  static List<String> usesOutside(Map<String, Set<String>> mayUse, JavaClasses classes) {
    List<String> found = new ArrayList<>();
    for (JavaClass from : classes) {
      String feature = featureOf(from);
      if (feature == null) {
        found.add(from.getName() + " is not in the flat package of a feature");
      } else if (!GROUND.contains(feature) && !mayUse.containsKey(feature)) {
        found.add(feature + " has no row in MayUse");
      } else {
        for (Dependency use : from.getDirectDependenciesFromSelf()) {
          String used = featureOf(use.getTargetClass());
          if (used != null && !allowed(mayUse, feature, used)) {
            found.add(feature + " may not use " + used + ": " + use.getDescription());
          }
        }
      }
    }
    return found.stream().distinct().sorted().toList();
  }

  /** Entries of the table that the code does not need. */
  static List<String> neverUsed(Map<String, Set<String>> mayUse, JavaClasses classes) {
    Map<String, Set<String>> uses = uses(classes);
    List<String> found = new ArrayList<>();
    mayUse.forEach(
        (feature, entries) -> {
          if (!uses.containsKey(feature)) {
            found.add("MayUse has a row for " + feature + ", which is not there");
          }
          entries.stream()
              .filter(entry -> !uses.getOrDefault(feature, Set.of()).contains(entry))
              .forEach(entry -> found.add(feature + " does not use " + entry));
        });
    return found.stream().sorted().toList();
  }

  /** Features that use each other, directly or round a corner. */
  static List<String> cycles(JavaClasses classes) {
    Map<String, Set<String>> uses = uses(classes);
    return uses.keySet().stream()
        .filter(feature -> reachable(uses, feature).contains(feature))
        .map(feature -> feature + " is part of a cycle")
        .toList();
  }

  /** The feature of a class: its package right under the root; null if it is elsewhere. */
  static String featureOf(JavaClass type) {
    String name = type.getBaseComponentType().getPackageName();
    if (!name.startsWith(ROOT)) {
      return null;
    }
    String feature = name.substring(ROOT.length());
    return feature.contains(".") ? null : feature;
  }

  static Map<String, Set<String>> uses(JavaClasses classes) {
    Map<String, Set<String>> uses = new TreeMap<>();
    for (JavaClass from : classes) {
      String feature = featureOf(from);
      if (feature != null) {
        uses.computeIfAbsent(feature, name -> new TreeSet<>())
            .addAll(
                from.getDirectDependenciesFromSelf().stream()
                    .map(use -> featureOf(use.getTargetClass()))
                    .filter(used -> used != null && !used.equals(feature))
                    .collect(Collectors.toSet()));
      }
    }
    return uses;
  }

  private static boolean allowed(Map<String, Set<String>> mayUse, String feature, String used) {
    return used.equals(feature)
        || GROUND.contains(used)
        || mayUse.getOrDefault(feature, Set.of()).contains(used);
  }

  private static Set<String> reachable(Map<String, Set<String>> uses, String from) {
    Set<String> reached = new HashSet<>();
    List<String> open = new ArrayList<>(uses.getOrDefault(from, Set.of()));
    while (!open.isEmpty()) {
      String next = open.remove(open.size() - 1);
      if (reached.add(next)) {
        open.addAll(uses.getOrDefault(next, Set.of()));
      }
    }
    return reached;
  }
}
