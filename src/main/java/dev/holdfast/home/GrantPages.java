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
import java.util.Set;

/** Puts together the page of one app. */
@ApplicationScoped
class GrantPages {

  private final KnownApps apps;
  private final DataTypes data;
  private final GrantChanges changes;
  private final Lately lately;
  private final NavBar bar;

  GrantPages(KnownApps apps, DataTypes data, GrantChanges changes, Lately lately, NavBar bar) {
    this.apps = apps;
    this.data = data;
    this.changes = changes;
    this.lately = lately;
    this.bar = bar;
  }

  GrantPage page(SignedIn who, LiveGrant grant, boolean saved, FormToken tokens) {
    Set<String> asked = changes.asked(grant).scopes();
    return new GrantPage(
        bar.of(who),
        apps.allowed(grant),
        lately.ofApps(who.person()),
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
