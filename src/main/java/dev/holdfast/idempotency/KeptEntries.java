package dev.holdfast.idempotency;

import dev.holdfast.ledger.EntryRef;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Which entries an answer has, a line for each: its sort, its id, the name of a fact. */
final class KeptEntries {

  private KeptEntries() {}

  static String write(List<EntryRef> entries) {
    return entries.stream().map(KeptEntries::line).collect(Collectors.joining("\n"));
  }

  static List<EntryRef> read(String text) {
    return text.lines().map(KeptEntries::entry).toList();
  }

  private static String line(EntryRef entry) {
    return String.join("\t", entry.sort().name(), text(entry.id()), text(entry.name()));
  }

  private static EntryRef entry(String line) {
    String[] parts = line.split("\t", -1);
    UUID id = parts[1].isEmpty() ? null : UUID.fromString(parts[1]);
    return new EntryRef(EntryRef.Sort.valueOf(parts[0]), id, parts[2].isEmpty() ? null : parts[2]);
  }

  private static String text(Object part) {
    return part == null ? "" : part.toString();
  }
}
