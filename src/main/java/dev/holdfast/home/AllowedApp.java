package dev.holdfast.home;

import dev.holdfast.clients.RegisteredClient;
import dev.holdfast.clients.Scopes;
import dev.holdfast.consent.LiveGrant;
import dev.holdfast.consent.Term;
import dev.holdfast.record.FactName;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/**
 * An app that a person allows to read her record, as her page shows it.
 *
 * @param site the host of its site; empty if it has none
 * @param parts what it may read, apart where the times are not the same
 * @param over what of it has ended by itself, while other parts go on
 * @param start where signing in to it begins; empty if that cannot be done from here
 * @param disabled whether the operator has stopped it
 */
record AllowedApp(
    UUID grant,
    String clientId,
    String name,
    String site,
    List<Part> parts,
    List<Part> over,
    String start,
    boolean disabled) {

  private static final Duration SOON = Duration.ofDays(14);

  /**
   * What it may read in the same time.
   *
   * @param words what that is
   * @param until null until she withdraws it
   * @param endsIn in words, if it ends soon; else empty
   */
  public record Part(String words, Instant since, Instant until, String endsIn) {}

  static AllowedApp of(LiveGrant grant, KnownApps apps, Instant now) {
    Optional<RegisteredClient> client = apps.find(grant.clientId());
    Set<String> all = new LinkedHashSet<>(grant.scopes());
    all.addAll(grant.over().keySet());
    Map<String, String> items = apps.items(grant.person(), all);
    return new AllowedApp(
        grant.id(),
        grant.clientId(),
        client.map(RegisteredClient::clientName).orElse(grant.clientId()),
        client.map(RegisteredClient::site).orElse(""),
        parts(grant, items, now),
        over(grant, items),
        client.map(apps::start).orElse(""),
        client.map(found -> !found.enabled()).orElse(true));
  }

  private static List<Part> parts(LiveGrant grant, Map<String, String> items, Instant now) {
    Set<String> away = new LinkedHashSet<>(grant.scopes());
    away.retainAll(Set.of(Scopes.OFFLINE_ACCESS));
    Set<String> silent = silent(grant);
    Map<Term, Set<String>> parts = new LinkedHashMap<>();
    grant.terms().entrySet().stream()
        .filter(allowed -> !silent.contains(allowed.getKey()))
        .forEach(
            allowed ->
                parts
                    .computeIfAbsent(shown(allowed.getValue()), term -> new LinkedHashSet<>(away))
                    .add(allowed.getKey()));
    return parts.entrySet().stream()
        .map(
            part ->
                new Part(
                    inWords(part.getValue(), items),
                    part.getKey().since(),
                    part.getKey().until(),
                    endsIn(part.getKey().until(), now)))
        .toList();
  }

  /** As exactly as she is shown it: what looks the same is one part. */
  private static Term shown(Term term) {
    Instant until = term.until() == null ? null : term.until().truncatedTo(ChronoUnit.MINUTES);
    return new Term(term.since().truncatedTo(ChronoUnit.DAYS), until, term.use());
  }

  private static List<Part> over(LiveGrant grant, Map<String, String> items) {
    Map<Instant, Set<String>> over = new TreeMap<>(Comparator.reverseOrder());
    grant
        .over()
        .forEach(
            (scope, term) ->
                over.computeIfAbsent(shown(term).until(), end -> new LinkedHashSet<>()).add(scope));
    return over.entrySet().stream()
        .map(
            part -> new Part(overInWords(part.getValue(), items), grant.since(), part.getKey(), ""))
        .toList();
  }

  /** Of entries that are not in her record any more there is no name. */
  private static String overInWords(Set<String> scopes, Map<String, String> items) {
    if (scopes.equals(Set.of(Scopes.OFFLINE_ACCESS))) {
      return "Also while you are away";
    }
    String words = inWords(scopes, items);
    return words.startsWith("Nothing") ? "Single entries" : words;
  }

  /** That it is her goes without saying, unless it is all. */
  private static Set<String> silent(LiveGrant grant) {
    return grant.reads() ? Scopes.OF_SIGNING_IN : Set.of(Scopes.OFFLINE_ACCESS);
  }

  /**
   * Such as {@code Facts, training; also while you are away}: always in this order.
   *
   * @param items what single items are called; of those that are not there nothing is said
   */
  static String inWords(Collection<String> scopes, Map<String, String> items) {
    List<String> data = new ArrayList<>(Scopes.BY_CONSENT);
    data.addAll(Scopes.OF_MANAGING);
    data.removeAll(Scopes.OF_SIGNING_IN);
    data.retainAll(scopes);
    scopes.forEach(
        scope ->
            Scopes.claim(scope)
                .map(claim -> FactName.label(claim).toLowerCase(Locale.ROOT))
                .or(() -> Optional.ofNullable(items.get(scope)))
                .ifPresent(data::add));
    String words = data.isEmpty() ? none(scopes) : String.join(", ", data);
    return words.substring(0, 1).toUpperCase(Locale.ROOT)
        + words.substring(1)
        + (scopes.contains(Scopes.OFFLINE_ACCESS) ? "; also while you are away" : "");
  }

  private static String none(Collection<String> scopes) {
    return scopes.contains(Scopes.OPENID) ? "only that it is you" : "nothing";
  }

  private static String endsIn(Instant until, Instant now) {
    if (until == null || until.isAfter(now.plus(SOON))) {
      return "";
    }
    long hours = Duration.between(now, until).toHours();
    if (hours < 1) {
      return "ends within the hour";
    }
    long count = hours < 48 ? hours : hours / 24;
    String unit = hours < 48 ? "hour" : "day";
    return "ends in " + count + " " + unit + (count == 1 ? "" : "s");
  }
}
