package dev.holdfast.myledger;

import dev.holdfast.ledger.EntryRef;
import dev.holdfast.ledger.LedgerLine;
import dev.holdfast.record.FactName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a line of the ledger says, in plain words. */
public final class LineWords {

  /** What the ledger itself is read for; who does, reads no entry. */
  static final String LEDGER = "the ledger";

  private static final int MOST_NAMED = 6;

  private static final Map<String, String> PARTS =
      Map.of(
          "facts", "facts",
          "activities", "activities",
          "training", "training",
          "ledger", "ledger",
          "userinfo", "profile");

  private LineWords() {}

  /**
   * What was done, without who did it: {@code read your given name and birthdate}.
   *
   * @param own whether it was the person herself
   */
  static String of(LedgerLine line, boolean own) {
    String what = what(line.entries());
    return switch (line.act()) {
      case READ -> (own ? "looked at " : "read ") + read(line, what);
      case WRITE -> "wrote " + what;
      case DELETE -> "deleted " + what;
      case REFUSED -> refused(line.door() == null ? "" : line.door());
    };
  }

  private static String read(LedgerLine line, String what) {
    if (!line.entries().isEmpty()) {
      return what;
    }
    boolean ledger = line.purpose() != null && line.purpose().startsWith(LEDGER);
    return ledger ? "this ledger" : "your record, where nothing was found";
  }

  /**
   * @param door such as {@code GET /api/people/me/facts}
   */
  private static String refused(String door) {
    String part = "record";
    for (String segment : door.split("[ /]")) {
      part = PARTS.getOrDefault(segment, part);
    }
    boolean asks = door.isEmpty() || door.startsWith("GET ") || part.equals("profile");
    return (asks ? "asked for your " : "tried to change your ") + part + ", and was refused";
  }

  /** All of it, with each name: {@code given name, birthdate and 3 activities}. */
  static String all(Collection<EntryRef> entries) {
    return and(counted(names(entries, Integer.MAX_VALUE), entries));
  }

  /** The same without how many of each sort: {@code given name, birthdate and activities}. */
  public static String kinds(Collection<EntryRef> what) {
    List<String> words = names(what, MOST_NAMED);
    sort(words, what, EntryRef.Sort.ACTIVITIES, "activities", "activities");
    sort(words, what, EntryRef.Sort.TRAINING, "training", "training");
    sort(words, what, EntryRef.Sort.EMAILS, "e-mail address", "e-mail addresses");
    return and(words);
  }

  /** Such as {@code your given name and 3 activities} or {@code 3 of your activities}. */
  private static String what(Collection<EntryRef> entries) {
    List<String> names = names(entries, MOST_NAMED);
    if (!names.isEmpty()) {
      return "your " + and(counted(names, entries));
    }
    sort(
        names,
        entries,
        EntryRef.Sort.ACTIVITIES,
        "one of your activities",
        "%d of your activities");
    sort(names, entries, EntryRef.Sort.TRAINING, "one of your trainings", "%d of your trainings");
    sort(
        names, entries, EntryRef.Sort.EMAILS, "your e-mail address", "%d of your e-mail addresses");
    return names.isEmpty() ? "your record" : and(names);
  }

  private static List<String> counted(List<String> words, Collection<EntryRef> entries) {
    sort(words, entries, EntryRef.Sort.ACTIVITIES, "an activity", "%d activities");
    sort(words, entries, EntryRef.Sort.TRAINING, "a training", "%d trainings");
    sort(words, entries, EntryRef.Sort.EMAILS, "an e-mail address", "%d e-mail addresses");
    return words;
  }

  private static List<String> names(Collection<EntryRef> entries, int most) {
    List<String> words = new ArrayList<>();
    entries.stream()
        .filter(entry -> entry.sort() == EntryRef.Sort.FACTS && entry.name() != null)
        .map(entry -> FactName.label(entry.name()).toLowerCase(Locale.ROOT))
        .distinct()
        .forEach(words::add);
    if (words.size() > most) {
      int more = words.size() - most + 1;
      words.subList(most - 1, words.size()).clear();
      words.add(more + " other facts");
    }
    return words;
  }

  private static void sort(
      List<String> words,
      Collection<EntryRef> entries,
      EntryRef.Sort sort,
      String one,
      String several) {
    long count = entries.stream().filter(entry -> entry.sort() == sort).count();
    if (count > 0) {
      words.add(count == 1 ? one : several.formatted(count));
    }
  }

  private static String and(List<String> words) {
    if (words.size() < 2) {
      return words.isEmpty() ? "record" : words.get(0);
    }
    int last = words.size() - 1;
    return String.join(", ", words.subList(0, last)) + " and " + words.get(last);
  }
}
