package dev.holdfast.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Someone who does not exist, as the demonstration tells of her.
 *
 * @param days how long ago she came
 * @param facts what is true of her from the beginning
 * @param changes what became true later, the earliest first
 * @param interests what she does, by the keys of {@link DemoActivities}
 */
record DemoPerson(
    int days, Map<String, String> facts, List<Change> changes, List<String> interests) {

  /** One fact that changed so many days ago. */
  record Change(int days, String name, String value) {}

  /** Reads everyone from {@code demo/people.txt}. */
  static List<DemoPerson> all() {
    try (InputStream file = DemoPerson.class.getResourceAsStream("/demo/people.txt")) {
      String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      return Arrays.stream(text.split("\n\n")).skip(1).map(DemoPerson::of).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static DemoPerson of(String block) {
    List<String> lines = block.strip().lines().toList();
    String[] head = lines.get(0).split("\\|");
    String name = head[0].strip();
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("name", name);
    facts.put("given_name", name.substring(0, name.indexOf(' ')));
    facts.put("family_name", name.substring(name.lastIndexOf(' ') + 1));
    List<Change> changes = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] parts = line.split(" = ", 2);
      String[] left = parts[0].split(" ");
      if (left.length == 1) {
        facts.put(left[0], parts[1]);
      } else {
        changes.add(new Change(Integer.parseInt(left[0]), left[1], parts[1]));
      }
    }
    changes.sort(Comparator.comparing(Change::days).reversed());
    List<String> likes = Arrays.stream(head[2].split(" ")).filter(word -> !word.isBlank()).toList();
    return new DemoPerson(Integer.parseInt(head[1].strip()), facts, changes, likes);
  }
}
