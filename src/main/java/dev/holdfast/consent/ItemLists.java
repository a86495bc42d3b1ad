package dev.holdfast.consent;

import dev.holdfast.clients.Scopes;
import dev.holdfast.consent.ItemChoices.Choice;
import dev.holdfast.details.RecordItem;
import dev.holdfast.people.PersonId;
import dev.holdfast.record.Access;
import dev.holdfast.record.Activities;
import dev.holdfast.record.FactEntry;
import dev.holdfast.record.FactName;
import dev.holdfast.record.Facts;
import dev.holdfast.record.Part;
import dev.holdfast.record.Slice;
import dev.holdfast.record.Summary;
import dev.holdfast.record.TrainingEntry;
import dev.holdfast.record.Trainings;
import dev.holdfast.web.Dates;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Opens each sort of a person's record to its names, kinds or entries, so that she can choose. */
@ApplicationScoped
public class ItemLists {

  /** Of entries and kinds; as many can be chosen one by one, too. */
  private static final int MOST_ENTRIES = 400;

  private static final List<String> BEST_KNOWN = List.copyOf(FactName.catalogue().keySet());

  private final Facts facts;
  private final Activities activities;
  private final Trainings trainings;
  private final ItemWords words;

  ItemLists(Facts facts, Activities activities, Trainings trainings, ItemWords words) {
    this.facts = facts;
    this.activities = activities;
    this.trainings = trainings;
    this.words = words;
  }

  /**
   * @param scope a sort as a whole; of anything else there is nothing to choose
   * @param except items that she is asked about by themselves
   * @param standing what she allows already; null if nothing
   */
  public ItemChoices of(PersonId person, String scope, Set<String> except, LiveGrant standing) {
    String sort = RecordItem.inGrant(scope);
    if (!Scopes.OF_RECORD.contains(sort)) {
      return ItemChoices.NONE;
    }
    Access access = Access.preview(person, "to show her what she can share");
    Found found =
        switch (sort) {
          case Scopes.FACTS -> facts(access, person);
          case Scopes.ACTIVITIES -> kinds(access, person);
          default -> trainings(access, person);
        };
    Set<String> allowed = standing == null ? Set.of() : standing.allowed(Set.of(sort));
    Set<String> others = new LinkedHashSet<>(allowed);
    others.remove(sort);
    others.removeAll(found.items.keySet());
    words.of(person, others, standing).forEach((item, word) -> found.put(item, word.name(), ""));
    List<Choice> choices = new ArrayList<>();
    found.items.forEach(
        (item, text) -> {
          if (!except.contains(item)) {
            choices.add(new Choice(item, text.label, text.detail, allowed.contains(item)));
          }
        });
    return new ItemChoices(choices, found.more);
  }

  private record Text(String label, String detail) {}

  private record Found(Map<String, Text> items, boolean more) {

    Found(boolean more) {
      this(new LinkedHashMap<>(), more);
    }

    void put(String item, String label, String detail) {
      items.put(item, new Text(label, detail));
    }
  }

  private Found facts(Access access, PersonId person) {
    Found found = new Found(false);
    facts.current(access, person).stream()
        .sorted(Comparator.comparing(ItemLists::place).thenComparing(FactEntry::name))
        .forEach(
            fact ->
                found.put(
                    new RecordItem(Scopes.FACTS, fact.name()).written(),
                    FactName.label(fact.name()),
                    Summary.oneLine(fact.text())));
    return found;
  }

  private static int place(FactEntry fact) {
    int place = BEST_KNOWN.indexOf(fact.name());
    return place < 0 ? BEST_KNOWN.size() : place;
  }

  private Found kinds(Access access, PersonId person) {
    Summary summary = activities.summary(access, person, MOST_ENTRIES);
    Found found = new Found(summary.moreKinds() > 0);
    summary.kinds().forEach(kind -> found.put(RecordItem.category(kind).written(), kind, ""));
    return found;
  }

  private Found trainings(Access access, PersonId person) {
    Part<TrainingEntry> part = trainings.list(access, person, Slice.newest(MOST_ENTRIES));
    Found found = new Found(part.more());
    part.entries()
        .forEach(
            entry ->
                found.put(
                    new RecordItem(Scopes.TRAINING, entry.id().toString()).written(),
                    Summary.oneLine(entry.name()),
                    Dates.day(entry.time())));
    return found;
  }
}
