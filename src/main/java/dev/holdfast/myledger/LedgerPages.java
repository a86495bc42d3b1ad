package dev.holdfast.myledger;

import dev.holdfast.ledger.Ledger;
import dev.holdfast.ledger.LedgerFilter;
import dev.holdfast.ledger.LedgerLine;
import dev.holdfast.ledger.LookBack;
import dev.holdfast.people.PersonId;
import dev.holdfast.sessions.SignedIn;
import dev.holdfast.signin.NavBar;
import dev.holdfast.web.Cursor;
import dev.holdfast.web.Dates;
import dev.holdfast.web.ListQuery;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts together the page of a person's ledger; that she looks at it is a line, too. */
@ApplicationScoped
class LedgerPages {

  static final String PATH = "/me/ledger";

  private static final int ON_A_PAGE = 50;
  private static final Duration LATELY = Duration.ofDays(90);

  private final Ledger ledger;
  private final LookBack look;
  private final Tellers tellers;
  private final NavBar bar;
  private final Clock clock;

  LedgerPages(Ledger ledger, LookBack look, Tellers tellers, NavBar bar, Clock clock) {
    this.ledger = ledger;
    this.look = look;
    this.tellers = tellers;
    this.bar = bar;
    this.clock = clock;
  }

  /**
   * @param after where the page begins; null or empty at the newest line
   * @param check what the check has found; null if it was not asked for
   */
  LedgerPage page(SignedIn who, LedgerQuestion asked, String after, LedgerPage.Check check) {
    PersonId person = who.person();
    Teller teller = tellers.of(person);
    Long before = before(after);
    ListQuery query = asked.query();
    String fault = asked.fault();
    LookBack.Found found =
        fault.isEmpty()
            ? look.find(person, asked.filter(), asked.wanted(teller), before, ON_A_PAGE)
            : new LookBack.Found(List.of(), null, null);
    tellers.note(person);
    return new LedgerPage(
        bar.of(who),
        asked,
        readers(person, teller, asked),
        permissions(teller),
        fault,
        days(found.lines(), teller, query.isEmpty()),
        new LedgerPage.Paging(
            found.next() == null ? "" : query.at(PATH, place(found.next())),
            before == null ? "" : query.at(PATH, ""),
            found.back()),
        new LedgerPage.Proof(ledger.count(person), query.toString(), check));
  }

  private static Long before(String after) {
    return after == null || after.isEmpty() ? null : Cursor.parse(after, 1).part(0, Long::valueOf);
  }

  private static String place(long seq) {
    return new Cursor(List.of(String.valueOf(seq))).toString();
  }

  /**
   * @param fold whether what she did herself, one after another, is put into one
   */
  private static List<LedgerPage.Day> days(List<LedgerLine> lines, Teller teller, boolean fold) {
    Map<Instant, List<LedgerPage.Group>> days = new LinkedHashMap<>();
    for (LedgerLine line : lines) {
      LineRow row = teller.row(line);
      List<LedgerPage.Group> day =
          days.computeIfAbsent(line.at().truncatedTo(ChronoUnit.DAYS), at -> new ArrayList<>());
      LedgerPage.Group last = day.isEmpty() ? null : day.get(day.size() - 1);
      if (fold && row.own() && last != null && last.own()) {
        last.rows().add(row);
      } else {
        day.add(new LedgerPage.Group(new ArrayList<>(List.of(row))));
      }
    }
    return days.entrySet().stream()
        .map(day -> new LedgerPage.Day(day.getKey(), day.getValue()))
        .toList();
  }

  /**
   * Those who came lately, the apps that she allows or allowed something, and who is looked for.
   */
  private List<LedgerPage.Choice> readers(PersonId person, Teller teller, LedgerQuestion asked) {
    Map<String, String> names = new LinkedHashMap<>();
    names.put(person.toString(), "Only me");
    Instant since = clock.instant().minus(LATELY);
    look.uses(person, new LedgerFilter(since, null, null, null, null)).readers().stream()
        .filter(use -> teller.isForeign(use.readerKind(), use.reader()))
        .forEach(
            use -> names.putIfAbsent(use.reader(), teller.name(use.readerKind(), use.reader())));
    teller
        .allowed()
        .values()
        .forEach(one -> names.putIfAbsent(one.clientId(), teller.app(one.clientId())));
    if (!asked.who().isEmpty() && !asked.others()) {
      names.computeIfAbsent(asked.who(), teller::anybody);
    }
    return names.entrySet().stream()
        .map(one -> new LedgerPage.Choice(one.getKey(), one.getValue()))
        .toList();
  }

  private static List<LedgerPage.Choice> permissions(Teller teller) {
    return teller.allowed().entrySet().stream()
        .map(
            one ->
                new LedgerPage.Choice(
                    one.getKey().toString(),
                    teller.app(one.getValue().clientId())
                        + ", "
                        + Dates.day(one.getValue().since())))
        .toList();
  }
}
