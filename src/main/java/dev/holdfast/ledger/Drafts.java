package dev.holdfast.ledger;

import dev.holdfast.crypto.Tokens;
import dev.holdfast.people.Erased;
import dev.holdfast.people.PersonId;
import dev.holdfast.people.PersonKeys;
import dev.holdfast.platform.RunMode;
import dev.holdfast.web.Came;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Makes lines, sealed and committed to, on the thread of whoever asks: only the chain is shared.
 */
@ApplicationScoped
class Drafts {

  private static final int NONCE_BYTES = 16;
  private static final int LONGEST = 1_000;

  private final Clock clock;
  private final LedgerConfig config;
  private final PersonKeys keys;
  private final OwnLooks looks;
  private final String elsewhere;

  Drafts(Clock clock, LedgerConfig config, PersonKeys keys, OwnLooks looks, RunMode mode) {
    this.clock = clock;
    this.config = config;
    this.keys = keys;
    this.looks = looks;
    this.elsewhere = mode.command() ? "command line" : "inside";
  }

  /** In the order of people, so that no two units wait for each other. */
  List<Draft> of(Visit visit, Act act, Map<PersonId, List<EntryRef>> touched) {
    return touched.entrySet().stream()
        .map(one -> draft(one.getKey(), body(visit, act, one.getValue()), visit.own()))
        .filter(Objects::nonNull)
        .sorted(Comparator.comparing(Draft::person))
        .toList();
  }

  /** They are durable: what says the same again says nothing new. */
  void noted(List<Draft> lines) {
    lines.forEach(line -> looks.remember(line.look()));
  }

  /** Null if it would say again what was just listed, or there is nothing and nobody to tell. */
  private Draft draft(PersonId person, LedgerBody body, boolean own) {
    String look = looks.key(person, body, own);
    if (looks.listed(look)) {
      return null;
    }
    try {
      byte[] sealed = keys.seal(person, Packed.write(body), Ledger.CONTEXT);
      return new Draft(person, Chain.commitment(body), sealed, look);
    } catch (Erased e) {
      if (body.entries().isEmpty()) {
        return null;
      }
      throw e;
    }
  }

  private LedgerBody body(Visit visit, Act act, List<EntryRef> entries) {
    Came came = visit.came();
    return new LedgerBody(
        clock.instant().truncatedTo(ChronoUnit.MILLIS),
        act,
        visit.kind(),
        said(visit.reader()),
        visit.grantId(),
        came == null ? elsewhere : said(came.door()),
        said(visit.purpose()),
        List.copyOf(entries),
        came == null ? null : said(came.requestId()),
        came == null || !config.network() ? null : said(came.network()),
        Chain.text(Tokens.randomBytes(NONCE_BYTES)));
  }

  private static String said(String text) {
    if (text == null || text.isEmpty()) {
      return null;
    }
    return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
  }
}
