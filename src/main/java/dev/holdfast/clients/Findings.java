package dev.holdfast.clients;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with a registration. */
final class Findings {

  private final List<Finding> all = new ArrayList<>();

  void add(String member, String sentence) {
    all.add(new Finding(member, sentence));
  }

  void check(String member, boolean fine, String otherwise) {
    if (!fine) {
      add(member, otherwise);
    }
  }

  List<Finding> all() {
    return List.copyOf(all);
  }
}
