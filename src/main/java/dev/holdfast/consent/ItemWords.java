package dev.holdfast.consent;

import dev.holdfast.clients.Scopes;
import dev.holdfast.details.RecordItem;
import dev.holdfast.people.PersonId;
import dev.holdfast.record.Access;
import dev.holdfast.record.Activities;
import dev.holdfast.record.FactEntry;
import dev.holdfast.record.FactName;
import dev.holdfast.record.Facts;
import dev.holdfast.record.Selection;
import dev.holdfast.record.Slice;
import dev.holdfast.record.Summary;
import dev.holdfast.record.Trainings;
import dev.holdfast.web.Dates;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What single items of a person's record are called, and what is in them, in plain words. */
@ApplicationScoped
public class ItemWords {

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
    Map<String, Item> found = new LinkedHashMap<>();
    Access access = Access.preview(person, "to show her what she shares");
    Set<String> names = names(scopes, Scopes.FACTS);
    Map<String, FactEntry> known =
        facts.named(access, person, names).stream()
            .collect(Collectors.toMap(FactEntry::name, fact -> fact));
    names.forEach(name -> put(found, Scopes.FACTS, name, fact(name, known.get(name))));
    Set<String> did = names(scopes, Scopes.ACTIVITIES);
    if (!did.isEmpty()) {
      activities
          .list(access, person, only(did))
          .forEach(
              entry ->
                  put(
                      found,
                      Scopes.ACTIVITIES,
                      entry.id(),
                      entry(
                          "activity",
                          entry.details(),
                          List.of(
                              "Kind: " + entry.category(), "When: " + Dates.day(entry.time())))));
    }
    Set<String> learned = names(scopes, Scopes.TRAINING);
    if (!learned.isEmpty()) {
      trainings
          .list(access, person, only(learned))
          .forEach(
              entry ->
                  put(
                      found,
                      Scopes.TRAINING,
                      entry.id(),
                      entry(
                          "training", entry.name(), List.of("When: " + Dates.day(entry.time())))));
    }
    return found;
  }

  private static Set<String> names(Collection<String> scopes, String sort) {
    return scopes.stream()
        .flatMap(scope -> RecordItem.of(scope).stream())
        .filter(item -> item.sort().equals(sort) && !item.whole())
        .map(RecordItem::name)
        .collect(Collectors.toSet());
  }

  private static Slice only(Set<String> ids) {
    Set<UUID> entries = ids.stream().map(UUID::fromString).collect(Collectors.toSet());
    return Slice.newest(ids.size()).within(new Selection(Set.of(), entries, false));
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

  private static Item entry(String sort, String text, List<String> examples) {
    String label = Summary.oneLine(text);
    return new Item(sort + " “" + label + "”", new Summary(1, examples, List.of(label), 0));
  }

  private static void put(Map<String, Item> found, String sort, Object name, Item item) {
    found.put(new RecordItem(sort, name.toString()).written(), item);
  }
}
