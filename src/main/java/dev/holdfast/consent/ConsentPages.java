package dev.holdfast.consent;

import dev.holdfast.clients.KnownClient;
import dev.holdfast.clients.RegisteredClient;
import dev.holdfast.clients.Scopes;
import dev.holdfast.sessions.SignedIn;
import dev.holdfast.signin.ForApp;
import dev.holdfast.signin.SignInForms;
import dev.holdfast.signin.SignInLinks;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Puts the consent page together. */
@ApplicationScoped
class ConsentPages {

  private final ShownClients clients;
  private final DataTypes data;
  private final SignInForms signIn;
  private final SignInLinks links;
  private final Clock clock;

  ConsentPages(
      ShownClients clients, DataTypes data, SignInForms signIn, SignInLinks links, Clock clock) {
    this.clients = clients;
    this.data = data;
    this.signIn = signIn;
    this.links = links;
    this.clock = clock;
  }

  /**
   * @param grant what she allows the client already, or null
   */
  ConsentPage page(Question question, SignedIn who, LiveGrant grant, String csrf) {
    LiveGrant standing = grant == null || !grant.reads() ? null : grant;
    KnownClient known = clients.known(question.clientId());
    RegisteredClient client = known.client();
    ForApp app = new ForApp(client.clientName(), question.formTarget());
    Set<String> allowed = standing == null ? Set.of() : standing.scopes();
    List<DataType> types = data.of(who.person(), question.scopes(), standing);
    int missing = data.missing(question.scopes(), types);
    return new ConsentPage(
        question,
        client,
        client.site(),
        clients.here(),
        data.name(who.person()),
        standing,
        clients.changed(known, grant),
        inWords(types.stream().flatMap(DataType::allowedInWords)),
        inWords(data.names(who.person(), kept(question, allowed))),
        types,
        missing,
        types.isEmpty() && missing == 0,
        types.stream().anyMatch(DataType::manages),
        question.scopes().contains(Scopes.OFFLINE_ACCESS),
        allowed.contains(Scopes.OFFLINE_ACCESS),
        Lifetime.choices(clock, standing, question.scopes()),
        new ConsentPage.Form(csrf, signIn.signOutToken(who), links.write(app), standing != null));
  }

  ShownClients clients() {
    return clients;
  }

  String name(SignedIn who) {
    return data.name(who.person());
  }

  private static List<String> kept(Question question, Set<String> allowed) {
    Asked asked = question.asked();
    return allowed.stream().filter(scope -> !asked.isAbout(scope)).toList();
  }

  /** Such as {@code your facts and your training}. */
  private static String inWords(Stream<String> names) {
    List<String> words = names.distinct().toList();
    int last = words.size() - 1;
    return last < 1
        ? String.join("", words)
        : String.join(", ", words.subList(0, last)) + " and " + words.get(last);
  }
}
