package dev.holdfast.home;

import dev.holdfast.ledger.Act;
import dev.holdfast.ledger.LedgerFilter;
import dev.holdfast.ledger.LookBack;
import dev.holdfast.myledger.Teller;
import dev.holdfast.people.PersonId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** What a person's ledger says of the last four weeks. */
@ApplicationScoped
class Lately {

  private static final int DAYS = 28;
  private static final int MOST_COUNTED = 99;
  private static final int MOST_SHOWN = 5;

  private final LookBack look;
  private final Clock clock;

  Lately(LookBack look, Clock clock) {
    this.look = look;
    this.clock = clock;
  }

  Seen seen(PersonId person, Teller teller) {
    return Seen.of(uses(person), teller, first(), today());
  }

  /** How often apps have read her record. */
  AppUses ofApps(PersonId person) {
    return AppUses.of(uses(person));
  }

  /**
   * @param since when she was here before; null for what was lately
   */
  News news(PersonId person, Teller teller, Instant since) {
    Instant from = since == null ? first().atStartOfDay(ZoneOffset.UTC).toInstant() : since;
    LookBack.Found found =
        look.find(
            person,
            new LedgerFilter(from, null, null, null, null),
            line -> teller.isForeign(line.readerKind(), line.reader()),
            null,
            MOST_COUNTED);
    return new News(
        since,
        found.lines().size(),
        found.next() != null,
        found.lines().stream().limit(MOST_SHOWN).map(teller::row).toList());
  }

  private LookBack.Uses uses(PersonId person) {
    Instant since = first().atStartOfDay(ZoneOffset.UTC).toInstant();
    return look.uses(person, new LedgerFilter(since, null, null, Act.READ, null));
  }

  private LocalDate first() {
    return today().minusDays(DAYS - 1L);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
