package dev.holdfast.clientpages;

import dev.holdfast.apikeys.ApiKeys;
import dev.holdfast.apikeys.KeyOwner;
import dev.holdfast.apikeys.KeyScopes;
import dev.holdfast.apikeys.KnownKey;
import dev.holdfast.clients.KnownClient;
import dev.holdfast.console.Visit;
import dev.holdfast.developers.ClientAccess;
import dev.holdfast.usage.UsageDay;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Puts the page of a client's keys together. */
@ApplicationScoped
class KeyPages {

  private final ApiKeys keys;
  private final KeyFigures figures;
  private final ClientAccess access;
  private final Visit visit;
  private final Clock clock;

  KeyPages(ApiKeys keys, KeyFigures figures, ClientAccess access, Visit visit, Clock clock) {
    this.keys = keys;
    this.figures = figures;
    this.access = access;
    this.visit = visit;
    this.clock = clock;
  }

  KeysPage page(KnownClient known, KeyForm form, String made) {
    List<KnownKey> all = keys.of(KeyOwner.of(known.client().clientId()));
    Map<UUID, List<UsageDay>> used = figures.of(all);
    return new KeysPage(
        visit.nav(),
        known.client(),
        all.stream().map(key -> row(key, used.get(key.id()))).toList(),
        made,
        KeysPage.Form.of(form),
        all.size() >= ApiKeys.MOST,
        !KeyScopes.of(known.client()).isEmpty(),
        access.mayChange(visit.caller(), known.organization()),
        visit.csrf());
  }

  byte[] json(KeyForm form) {
    return form.json(clock.instant());
  }

  private KeysPage.Row row(KnownKey key, List<UsageDay> days) {
    return new KeysPage.Row(
        key,
        key.expiresAt() != null && !key.expiresAt().isAfter(clock.instant()),
        key.restrictions().stream().map(one -> RestrictionRow.of(one).whole()).toList(),
        days.stream().mapToLong(day -> day.reads() + day.writes()).sum(),
        days.stream().mapToLong(UsageDay::refusals).sum());
  }
}
