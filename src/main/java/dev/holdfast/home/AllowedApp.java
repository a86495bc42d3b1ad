package dev.holdfast.home;

import dev.holdfast.clients.RegisteredClient;
import dev.holdfast.clients.Scopes;
import dev.holdfast.consent.LiveGrant;
import dev.holdfast.consent.Term;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * An app that a person allows to read her record, as her page shows it.
 *
 * @param site the host of its site; empty if it has none
 * @param parts what it may read, apart where the times are not the same
 * @param disabled whether the operator has stopped it
 */
record AllowedApp(
    UUID grant, String clientId, String name, String site, List<Part> parts, boolean disabled) {

  private static final Duration SOON = Duration.ofDays(14);

  /**
   * What it may read in the same time.
   *
   * @param words what that is
   * @param until null until she withdraws it
   * @param endsIn in words, if it ends soon; else empty
   */
  public record Part(String words, Instant since, Instant until, String endsIn) {}

  static AllowedApp of(LiveGrant grant, Optional<RegisteredClient> client, Instant now) {
    return new AllowedApp(
        grant.id(),
        grant.clientId(),
        client.map(RegisteredClient::clientName).orElse(grant.clientId()),
        client.map(RegisteredClient::site).orElse(""),
        parts(grant, now),
        client.map(found -> !found.enabled()).orElse(true));
  }

  private static List<Part> parts(LiveGrant grant, Instant now) {
    Set<String> away = new LinkedHashSet<>(grant.scopes());
    away.retainAll(Set.of(Scopes.OFFLINE_ACCESS));
    Map<Term, Set<String>> parts = new LinkedHashMap<>();
    grant.terms().entrySet().stream()
        .filter(allowed -> !allowed.getKey().equals(Scopes.OFFLINE_ACCESS))
        .forEach(
            allowed ->
                parts
                    .computeIfAbsent(allowed.getValue(), term -> new LinkedHashSet<>(away))
                    .add(allowed.getKey()));
    return parts.entrySet().stream()
        .map(
            part ->
                new Part(
                    inWords(part.getValue()),
                    part.getKey().since(),
                    part.getKey().until(),
                    endsIn(part.getKey().until(), now)))
        .toList();
  }

  /** Such as {@code Facts, training; also while you are away}: always in this order. */
  static String inWords(Collection<String> scopes) {
    String data =
        Scopes.BY_CONSENT.stream()
            .filter(scope -> scopes.contains(scope) && !scope.equals(Scopes.OFFLINE_ACCESS))
            .collect(Collectors.joining(", "));
    String first = data.isEmpty() ? "" : data.substring(0, 1).toUpperCase(Locale.ROOT);
    return (data.isEmpty() ? "Nothing" : first + data.substring(1))
        + (scopes.contains(Scopes.OFFLINE_ACCESS) ? "; also while you are away" : "");
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
