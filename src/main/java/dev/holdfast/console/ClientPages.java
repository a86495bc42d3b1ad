package dev.holdfast.console;

import dev.holdfast.clients.ClientChanges;
import dev.holdfast.clients.KnownClient;
import dev.holdfast.clients.RegisteredClient;
import dev.holdfast.developers.Caller;
import dev.holdfast.developers.ClientAccess;
import dev.holdfast.developers.Description;
import dev.holdfast.developers.DeveloperSecrets;
import dev.holdfast.developers.ReviewState;
import dev.holdfast.platform.PlatformConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.StreamSupport;

/** Puts the page of a client together. */
@ApplicationScoped
class ClientPages {

  private final ClientAccess access;
  private final ClientChanges changes;
  private final DeveloperSecrets secrets;
  private final Visit visit;
  private final String issuer;

  ClientPages(
      ClientAccess access,
      ClientChanges changes,
      DeveloperSecrets secrets,
      Visit visit,
      PlatformConfig platform) {
    this.access = access;
    this.changes = changes;
    this.secrets = secrets;
    this.visit = visit;
    this.issuer = platform.publicUrl().toString();
  }

  ClientPage page(KnownClient known, Shown shown) {
    Caller caller = visit.caller();
    RegisteredClient client = known.client();
    return new ClientPage(
        visit.nav(),
        access.seen(caller, known.organization()),
        client,
        known.stopped(),
        new ClientPage.Reviewed(
            ReviewState.of(known).name(), known.review().note(), proposals(known)),
        client.tokenEndpointAuthMethod().hasSecret(),
        secrets.of(caller, client.clientId()),
        Snippets.of(client, issuer),
        versions(known),
        shown,
        access.mayChange(caller, known.organization()),
        secrets.mayAdd(caller, known),
        visit.csrf());
  }

  EditClientPage edit(KnownClient known, Shown shown, List<Field.Group> groups) {
    return new EditClientPage(
        visit.nav(),
        known.client().clientId(),
        known.client().clientName(),
        !known.client().unreviewed(),
        groups,
        ClientForm.elsewhere(shown.faults()),
        visit.csrf());
  }

  /** What can be changed, with what waits of it. */
  static List<Field.Group> fields(KnownClient known) {
    return ClientForm.shown(Description.of(ClientChanges.proposed(known)), List.of());
  }

  private static List<ClientPage.Change> proposals(KnownClient known) {
    var proposal = known.review().proposal();
    return proposal == null
        ? List.of()
        : proposal.properties().stream()
            .map(
                member ->
                    new ClientPage.Change(
                        member.getKey(),
                        Description.of(known.client()).path(member.getKey()).asText(),
                        member.getValue().asText()))
            .toList();
  }

  private List<ClientPage.Version> versions(KnownClient known) {
    return changes.of(known.client().clientId()).stream()
        .map(
            change ->
                new ClientPage.Version(
                    change.at(),
                    change.by() == null ? "" : change.by().toString(),
                    StreamSupport.stream(
                            ((Iterable<String>) () -> change.after().fieldNames()).spliterator(),
                            false)
                        .filter(name -> !change.after().get(name).equals(change.before().get(name)))
                        .map(
                            name ->
                                new ClientPage.Change(
                                    name,
                                    change.before().path(name).asText(""),
                                    change.after().path(name).asText("")))
                        .toList()))
        .toList();
  }
}
