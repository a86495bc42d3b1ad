package dev.holdfast.consent;

import dev.holdfast.clients.Scopes;
import dev.holdfast.details.RecordItem;
import dev.holdfast.people.PersonId;
import dev.holdfast.record.Access;
import dev.holdfast.record.Activities;
import dev.holdfast.record.ActivityEntry;
import dev.holdfast.record.FactEntry;
import dev.holdfast.record.FactName;
import dev.holdfast.record.Facts;
import dev.holdfast.record.Selection;
import dev.holdfast.record.Slice;
import dev.holdfast.record.Summary;
import dev.holdfast.record.TrainingEntry;
import dev.holdfast.record.Trainings;
import dev.holdfast.web.Dates;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What single items of a person's record are called, and what is in them, in plain words. */
@ApplicationScoped
public class ItemWords {

  private static final int MOST_COUNTED = 1_000;
  private static final int MOST_EXAMPLES = 4;

  private final Facts facts;
  private final Activities activities;
  private final Trainings trainings;

  ItemWords(Facts facts, Activities activities, Trainings trainings) {
    this.facts = facts;
    this.activities = activities;
    this.trainings = trainings;
  }

  /**
   * An item.
   *
   * @param name such as {@code given name} or {@code training “First aid at work”}
   */
  public record Item(String name, Summary summary) {}

  /**
   * Those of these that are single items, by what they are kept as: facts whether she has them or
   * not, entries only if they are in her record.
   */
  public Map<String, Item> of(PersonId person, Collection<String> scopes) {
    return of(Access.preview(person, "to show her what she shares"), person, scopes);
  }

  /**
   * The same, and what she hides if it is allowed already: else she could not leave it so.
   *
   * @param standing what she allows; null if nothing
   */
  Map<String, Item> of(PersonId person, Collection<String> scopes, LiveGrant standing) {
    Map<String, Item> found = of(person, scopes);
    Set<String> left = new LinkedHashSet<>(standing == null ? List.of() : scopes);
    left.removeIf(scope -> found.containsKey(scope) || !standing.allows(scope));
    of(Access.byPerson(person, "to show her what she allows"), person, left)
        .forEach(
            (item, words) ->
                found.put(item, new Item(words.name() + ", which you hide", words.summary())));
    return found;
  }

  private Map<String, Item> of(Access access, PersonId person, Collection<String> scopes) {
    Map<String, Item> found = new LinkedHashMap<>();
    Set<String> names = names(scopes, Scopes.FACTS);
    Map<String, FactEntry> known =
        facts.named(access, person, names).stream()
            .collect(Collectors.toMap(FactEntry::name, fact -> fact));
    names.forEach(name -> put(found, item(Scopes.FACTS, name), fact(name, known.get(name))));
    Set<String> kinds = categories(scopes);
    if (!kinds.isEmpty()) {
      Slice ofThese = Slice.newest(MOST_COUNTED).within(Selection.of(kinds, Set.of()));
      Map<String, List<ActivityEntry>> did =
          activities.list(access, person, ofThese).entries().stream()
              .collect(Collectors.groupingBy(ActivityEntry::category));
      kinds.forEach(
          kind -> {
            RecordItem item = RecordItem.category(kind);
            put(found, item, kind(kind, did.getOrDefault(kind, List.of())));
          });
    }
    Set<String> did = names(scopes, Scopes.ACTIVITIES);
    if (!did.isEmpty()) {
      activities
          .list(access, person, only(did))
          .entries()
          .forEach(entry -> put(found, item(Scopes.ACTIVITIES, entry.id()), activity(entry)));
    }
    Set<String> learned = names(scopes, Scopes.TRAINING);
    if (!learned.isEmpty()) {
      trainings
          .list(access, person, only(learned))
          .entries()
          .forEach(entry -> put(found, item(Scopes.TRAINING, entry.id()), training(entry)));
    }
    return found;
  }

  private static Set<String> names(Collection<String> scopes, String sort) {
    return scopes.stream()
        .flatMap(scope -> RecordItem.of(scope).stream())
        .filter(item -> item.sort().equals(sort) && item.single() && (item.fact() || item.entry()))
        .map(RecordItem::name)
        .collect(Collectors.toSet());
  }

  private static Set<String> categories(Collection<String> scopes) {
    return scopes.stream()
        .flatMap(scope -> RecordItem.of(scope).stream())
        .flatMap(item -> item.category().stream())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static Slice only(Set<String> ids) {
    Set<UUID> entries = ids.stream().map(UUID::fromString).collect(Collectors.toSet());
    return Slice.newest(ids.size()).within(Selection.of(Set.of(), entries));
  }

  private static Item fact(String name, FactEntry known) {
    String label = FactName.label(name);
    Map<String, String> pairs = known == null ? Map.of() : Map.of(label, known.text());
    return new Item(called(name, label.toLowerCase(Locale.ROOT)), Summary.of(pairs));
  }

  /** Whose word it is stands with it: what another made up must not read like one of ours. */
  private static String called(String name, String label) {
    int colon = name.indexOf(':');
    return colon < 0 ? label : "“" + label + "” of " + name.substring(0, colon);
  }

  private static Item kind(String category, List<ActivityEntry> did) {
    List<String> examples =
        did.stream().limit(MOST_EXAMPLES).map(entry -> Summary.oneLine(entry.details())).toList();
    return new Item(
        "activities of the kind “" + category + "”",
        new Summary(did.size(), examples, List.of(category), 0));
  }

  private static Item activity(ActivityEntry entry) {
    return entry(
        "activity",
        entry.details(),
        List.of("Kind: " + entry.category(), "When: " + Dates.day(entry.time())));
  }

  private static Item training(TrainingEntry entry) {
    return entry("training", entry.name(), List.of("When: " + Dates.day(entry.time())));
  }

  private static Item entry(String sort, String text, List<String> examples) {
    String label = Summary.oneLine(text);
    return new Item(sort + " “" + label + "”", new Summary(1, examples, List.of(label), 0));
  }

  private static RecordItem item(String sort, Object name) {
    return new RecordItem(sort, name.toString());
  }

  private static void put(Map<String, Item> found, RecordItem item, Item words) {
    found.put(item.written(), words);
  }
}
