package dev.holdfast.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A request by which a record is read or written, of {@code doors.txt}.
 *
 * @param path with its query; {@code {id}} is hers
 * @param body null for none
 * @param acts what is done at the first time; any one of these
 * @param entries {@code ids}, or the names of facts
 */
record Door(
    String method, String path, List<String> callers, String body, Set<Act> acts, String entries) {

  static List<Door> all() {
    return lines().filter(line -> !line.startsWith("-")).map(Door::read).toList();
  }

  /** Operations that are none, as {@link #template} says them. */
  static Set<String> none() {
    return lines()
        .filter(line -> line.startsWith("-"))
        .map(line -> line.substring(2, line.indexOf(": ")))
        .collect(Collectors.toSet());
  }

  private static Stream<String> lines() {
    try (InputStream in = Door.class.getResourceAsStream("/doors.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Door read(String line) {
    String[] parts = line.split("\\|", -1);
    String[] request = parts[0].strip().split(" ");
    return new Door(
        request[0],
        request[1],
        words(parts[1]).toList(),
        parts[2].isBlank() ? null : parts[2].strip(),
        words(parts[3]).map(Act::valueOf).collect(Collectors.toSet()),
        parts[4].strip());
  }

  private static Stream<String> words(String text) {
    return Stream.of(text.strip().split(" ")).filter(word -> !word.isEmpty());
  }

  /** As a line says it. */
  String template() {
    return method
        + " "
        + path.replaceFirst("\\?.*", "")
            .replaceFirst("\\{(facts|activities|training)}", "{entryId}");
  }

  boolean reads() {
    return method.equals("GET");
  }

  Set<String> names() {
    return entries.equals("ids")
        ? Set.of()
        : words(entries).collect(Collectors.toCollection(TreeSet::new));
  }

  @Override
  public String toString() {
    return method + " " + path;
  }
}
