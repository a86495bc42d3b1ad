package dev.holdfast.receipts;

import dev.holdfast.clients.Scopes;
import dev.holdfast.details.RecordItem;
import dev.holdfast.record.FactName;
import dev.holdfast.web.Dates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;

/** What a receipt allows, in words for the person whose it is. */
final class ReceiptWords {

  private static final Map<String, String> ENTRIES =
      Map.of(Scopes.ACTIVITIES, "single activities: ", Scopes.TRAINING, "single trainings: ");

  private ReceiptWords() {}

  /** Such as {@code facts, training, until 22 December 2026}; empty if it allows nothing. */
  static String of(Receipt receipt) {
    Map<String, List<String>> byEnd = new LinkedHashMap<>();
    for (Map<String, Object> information : information(receipt)) {
      Object until = information.get("until");
      byEnd
          .computeIfAbsent(until == null ? "" : ", until " + day(until), end -> new ArrayList<>())
          .addAll(strings(information.get("pii_type")));
    }
    return byEnd.entrySet().stream()
        .filter(part -> !what(part.getValue()).isEmpty())
        .map(part -> what(part.getValue()) + part.getKey())
        .collect(Collectors.joining("; "));
  }

  /** In the order of pages; of single entries only how many. */
  private static String what(Collection<String> scopes) {
    List<String> words = new ArrayList<>(Scopes.BY_CONSENT);
    words.retainAll(scopes);
    words.removeAll(Scopes.OF_SIGNING_IN);
    words.remove(Scopes.OFFLINE_ACCESS);
    Map<String, Integer> entries = new LinkedHashMap<>();
    for (String scope : scopes) {
      RecordItem item = RecordItem.of(scope).orElse(null);
      if (item != null && item.entry()) {
        entries.merge(ENTRIES.get(item.sort()), 1, Integer::sum);
      } else if (item != null) {
        words.add(item.category().orElseGet(() -> label(item.name())));
      }
      Scopes.claim(scope).ifPresent(claim -> words.add(label(claim)));
    }
    entries.forEach((sort, count) -> words.add(sort + count));
    return String.join(", ", words);
  }

  private static String label(String name) {
    return FactName.label(name).toLowerCase(Locale.ROOT);
  }

  private static String day(Object instant) {
    return Dates.day(Instant.parse(instant.toString()));
  }

  /** It was signed here and sealed since. */
  private static List<Map<String, Object>> information(Receipt receipt) {
    try {
      Object claims =
          new JwtConsumerBuilder()
              .setSkipAllValidators()
              .setSkipSignatureVerification()
              .build()
              .processToClaims(receipt.jwt())
              .getClaimValue("pii_processing");
      return maps(claims).stream()
          .flatMap(processing -> maps(processing.get("purposes")).stream())
          .flatMap(purpose -> maps(purpose.get("pii_information")).stream())
          .toList();
    } catch (InvalidJwtException e) {
      throw new IllegalStateException("A receipt cannot be read", e);
    }
  }

  private static List<Map<String, Object>> maps(Object list) {
    return ((Collection<?>) list).stream().map(map -> named((Map<?, ?>) map)).toList();
  }

  private static Map<String, Object> named(Map<?, ?> map) {
    Map<String, Object> copy = new LinkedHashMap<>();
    map.forEach((name, value) -> copy.put(name.toString(), value));
    return copy;
  }

  private static List<String> strings(Object list) {
    return ((Collection<?>) list).stream().map(Object::toString).toList();
  }
}
