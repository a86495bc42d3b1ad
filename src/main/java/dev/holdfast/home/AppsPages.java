package dev.holdfast.home;

import dev.holdfast.clients.RegisteredClient;
import dev.holdfast.consent.Grants;
import dev.holdfast.consent.LiveGrant;
import dev.holdfast.consent.PastGrant;
import dev.holdfast.endings.Endings;
import dev.holdfast.people.PersonId;
import dev.holdfast.sessions.SignedIn;
import dev.holdfast.signin.NavBar;
import dev.holdfast.web.OwnApp;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Puts together the page of all apps of a person. */
@ApplicationScoped
class AppsPages {

  private final Grants grants;
  private final KnownApps apps;
  private final Lately lately;
  private final Endings endings;
  private final NavBar bar;

  AppsPages(Grants grants, KnownApps apps, Lately lately, Endings endings, NavBar bar) {
    this.grants = grants;
    this.apps = apps;
    this.lately = lately;
    this.endings = endings;
    this.bar = bar;
  }

  /**
   * A grant that she comes back from.
   *
   * @param withdrawn that she just took back; or null
   * @param over that had ended before she could change it; or null
   */
  record Ended(UUID withdrawn, UUID over) {

    private boolean tells(PastGrant grant) {
      return grant.id().equals(over) || grant.id().equals(withdrawn) && !grant.withdrawn();
    }
  }

  /**
   * @param named an app that she was sent here for; or null
   */
  AppsPage page(SignedIn who, Ended ended, String named, AppsPage.Forms forms) {
    List<LiveGrant> live =
        grants.of(who.person()).stream().filter(grant -> isForeign(grant.clientId())).toList();
    List<PastGrant> past =
        grants.pastOf(who.person()).stream().filter(grant -> isForeign(grant.clientId())).toList();
    return new AppsPage(
        bar.of(who),
        live.stream().map(grant -> apps.allowed(grant)).toList(),
        lately.ofApps(who.person()),
        apps.unused(who.person(), live),
        apps.others(live.stream().map(LiveGrant::clientId).collect(Collectors.toSet()), named),
        past.stream().map(grant -> earlier(who.person(), grant)).toList(),
        past.stream()
            .filter(grant -> grant.id().equals(ended.withdrawn()) && grant.withdrawn())
            .map(grant -> name(grant.clientId()))
            .findFirst()
            .orElse(""),
        past.stream()
            .filter(ended::tells)
            .map(grant -> earlier(who.person(), grant))
            .findFirst()
            .orElse(null),
        endings.wish(who.person()),
        Endings.CHOICES,
        forms);
  }

  /** Holdfast's own apps show her what she sees here anyway. */
  private static boolean isForeign(String clientId) {
    return OwnApp.of(clientId).isEmpty();
  }

  private EarlierApp earlier(PersonId who, PastGrant grant) {
    return new EarlierApp(
        grant.id(),
        name(grant.clientId()),
        AllowedApp.inWords(grant.scopes(), apps.items(who, grant.scopes())),
        grant.since(),
        grant.endedAt(),
        grant.how());
  }

  private String name(String clientId) {
    return apps.find(clientId).map(RegisteredClient::clientName).orElse(clientId);
  }
}
