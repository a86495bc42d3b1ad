package dev.holdfast.home;

import dev.holdfast.clients.RegisteredClient;
import dev.holdfast.clients.Scopes;
import dev.holdfast.consent.DataTypes;
import dev.holdfast.consent.GrantChanges;
import dev.holdfast.consent.LiveGrant;
import dev.holdfast.sessions.SignedIn;
import dev.holdfast.signin.NavBar;
import dev.holdfast.web.FormToken;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Set;

/** Puts together the page of one app. */
@ApplicationScoped
class GrantPages {

  private final KnownApps apps;
  private final DataTypes data;
  private final GrantChanges changes;
  private final NavBar bar;
  private final Clock clock;

  GrantPages(KnownApps apps, DataTypes data, GrantChanges changes, NavBar bar, Clock clock) {
    this.apps = apps;
    this.data = data;
    this.changes = changes;
    this.bar = bar;
    this.clock = clock;
  }

  GrantPage page(SignedIn who, LiveGrant grant, boolean saved, FormToken tokens) {
    Set<String> asked = changes.asked(grant).scopes();
    return new GrantPage(
        bar.of(who),
        AllowedApp.of(grant, apps, clock.instant()),
        apps.find(grant.clientId()).map(RegisteredClient::purpose).orElse(null),
        data.of(who.person(), asked, grant),
        asked.contains(Scopes.OFFLINE_ACCESS),
        grant.scopes().contains(Scopes.OFFLINE_ACCESS),
        changes.lifetimes(grant),
        saved,
        tokens.issue(who.browser(), GrantResource.form(grant.id())),
        tokens.issue(who.browser(), AppsResource.FORM));
  }
}
