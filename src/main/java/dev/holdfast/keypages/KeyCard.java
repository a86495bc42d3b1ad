package dev.holdfast.keypages;

import dev.holdfast.apikeys.KnownKey;
import java.time.Instant;
import java.util.List;

/**
 * A key as its page shows it.
 *
 * @param over whether it has expired
 * @param addresses from where alone it may be used; none for anywhere
 */
record KeyCard(KnownKey key, boolean over, List<String> words, List<String> addresses) {

  static KeyCard of(KnownKey key, Instant now) {
    return new KeyCard(
        key,
        key.expiresAt() != null && !key.expiresAt().isAfter(now),
        key.scopes().stream().map(KeyChoice::words).toList(),
        key.restrictions().stream()
            .map(one -> one.cidr() == null ? "a rule of type " + one.type() : one.cidr())
            .toList());
  }
}
