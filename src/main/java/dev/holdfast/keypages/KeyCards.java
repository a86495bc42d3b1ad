package dev.holdfast.keypages;

import dev.holdfast.apikeys.ApiKeys;
import dev.holdfast.apikeys.KeyOwner;
import dev.holdfast.apikeys.KeyUsage;
import dev.holdfast.apikeys.KnownKey;
import dev.holdfast.people.PersonId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A person's keys as their page shows them. */
@ApplicationScoped
class KeyCards {

  private final ApiKeys keys;
  private final KeyUsage usage;
  private final Clock clock;

  KeyCards(ApiKeys keys, KeyUsage usage, Clock clock) {
    this.keys = keys;
    this.usage = usage;
    this.clock = clock;
  }

  List<KeyCard> of(PersonId person) {
    List<KnownKey> known = keys.of(KeyOwner.of(person));
    Map<String, Long> used = usage.lately(known);
    Instant now = clock.instant();
    return known.stream()
        .map(key -> KeyCard.of(key, used.getOrDefault(key.id().toString(), 0L), now))
        .toList();
  }
}
