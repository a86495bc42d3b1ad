package dev.holdfast.keypages;

import dev.holdfast.apikeys.KnownKey;
import java.time.Instant;
import java.util.List;

/**
 * A key as its page shows it.
 *
 * @param over whether it has expired
 * @param used how many of its requests were answered in the last thirty days
 * @param addresses from where alone it may be used; none for anywhere
 */
record KeyCard(KnownKey key, boolean over, long used, List<String> words, List<String> addresses) {

  static KeyCard of(KnownKey key, long used, Instant now) {
    return new KeyCard(
        key,
        key.expiresAt() != null && !key.expiresAt().isAfter(now),
        used,
        key.scopes().stream().map(KeyChoice::words).toList(),
        key.restrictions().stream()
            .map(one -> one.cidr() == null ? "a rule of type " + one.type() : one.cidr())
            .toList());
  }
}
