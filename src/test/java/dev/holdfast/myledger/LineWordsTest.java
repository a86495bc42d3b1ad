package dev.holdfast.myledger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.holdfast.ledger.Act;
import dev.holdfast.ledger.EntryRef;
import dev.holdfast.ledger.LedgerBody;
import dev.holdfast.ledger.LedgerLine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("one-database")
class LineWordsTest {

  @Test
  void facts_are_named_and_other_entries_counted() {
    assertEquals("read your given name", read(fact("given_name")));
    assertEquals(
        "read your given name and birthdate",
        read(fact("given_name"), fact("birthdate"), fact("given_name")));
    assertEquals(
        "read your given name, an activity and 2 trainings",
        read(
            fact("given_name"),
            entry(EntryRef.Sort.ACTIVITIES),
            entry(EntryRef.Sort.TRAINING),
            entry(EntryRef.Sort.TRAINING)));
    assertEquals("read one of your activities", read(entry(EntryRef.Sort.ACTIVITIES)));
    assertEquals(
        "read 2 of your activities and one of your trainings",
        read(
            entry(EntryRef.Sort.ACTIVITIES),
            entry(EntryRef.Sort.ACTIVITIES),
            entry(EntryRef.Sort.TRAINING)));
  }

  @Test
  void many_facts_are_counted_in_the_end_and_all_named_in_the_details() {
    List<EntryRef> many = new ArrayList<>();
    for (String name :
        List.of("name", "gender", "title", "email", "website", "picture", "locale", "zoneinfo")) {
      many.add(fact(name));
    }
    assertEquals(
        "read your name, gender, title, e-mail, website and 3 other facts",
        read(many.toArray(EntryRef[]::new)));
    assertEquals(
        "name, gender, title, e-mail, website, picture, locale and time zone", LineWords.all(many));
  }

  @Test
  void what_was_done_is_told_by_who_did_it() {
    LedgerLine wrote = line(Act.WRITE, "POST /api/people/{id}/facts", "api", fact("nickname"));
    assertEquals("wrote your nickname", LineWords.of(wrote, false));
    LedgerLine own = line(Act.READ, "GET /me/record", "her own pages", fact("nickname"));
    assertEquals("looked at your nickname", LineWords.of(own, true));
    LedgerLine nothing = line(Act.READ, "GET /api/people/me/facts", "me/facts");
    assertEquals("read your record, where nothing was found", LineWords.of(nothing, false));
    LedgerLine ledger = line(Act.READ, "GET /api/people/me/ledger", "the ledger");
    assertEquals("read this ledger", LineWords.of(ledger, false));
  }

  @Test
  void what_was_refused_says_what_was_asked_for() {
    assertEquals(
        "asked for your training, and was refused", refused("GET /api/people/me/training"));
    assertEquals("asked for your facts, and was refused", refused("GET /api/people/{id}/facts"));
    assertEquals(
        "tried to change your facts, and was refused", refused("POST /api/people/{id}/facts"));
    assertEquals("asked for your profile, and was refused", refused("POST /api/oauth/userinfo"));
    assertEquals("asked for your record, and was refused", refused(null));
  }

  @Test
  void sorts_are_told_without_how_many() {
    List<EntryRef> what =
        List.of(
            fact("birthdate"),
            new EntryRef(EntryRef.Sort.ACTIVITIES, null, null),
            new EntryRef(EntryRef.Sort.TRAINING, null, null));
    assertEquals("birthdate, activities and training", LineWords.kinds(what));
  }

  private static String read(EntryRef... entries) {
    return LineWords.of(line(Act.READ, "GET /api/people/me/facts", "me/facts", entries), false);
  }

  private static String refused(String door) {
    return LineWords.of(line(Act.REFUSED, door, "why"), false);
  }

  private static LedgerLine line(Act act, String door, String purpose, EntryRef... entries) {
    LedgerBody body =
        new LedgerBody(
            Instant.EPOCH,
            act,
            "client",
            "an-app",
            null,
            door,
            purpose,
            List.of(entries),
            null,
            null,
            "A".repeat(22));
    return new LedgerLine(1, body, "", "", "");
  }

  private static EntryRef fact(String name) {
    return new EntryRef(EntryRef.Sort.FACTS, UUID.randomUUID(), name);
  }

  private static EntryRef entry(EntryRef.Sort sort) {
    return new EntryRef(sort, UUID.randomUUID(), null);
  }
}
