package dev.holdfast.signals;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.holdfast.claims.Subjects;
import dev.holdfast.clients.Clients;
import dev.holdfast.clients.RegisteredClient;
import dev.holdfast.notices.Channel;
import dev.holdfast.notices.NewNotice;
import dev.holdfast.notices.Notices;
import dev.holdfast.people.PersonId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;

/** Posts a signal to a client, in those of some ways that it has registered. */
@ApplicationScoped
class SignalPost {

  private static final String NOBODY = "";

  private final Clients clients;
  private final Subjects subjects;
  private final Notices notices;
  private final SignalsConfig config;
  private final ObjectMapper json;

  SignalPost(
      Clients clients,
      Subjects subjects,
      Notices notices,
      SignalsConfig config,
      ObjectMapper json) {
    this.clients = clients;
    this.subjects = subjects;
    this.notices = notices;
    this.config = config;
    this.json = json;
  }

  /** Of somebody whom the client knows. */
  void tell(String clientId, PersonId person, Signal signal, Channel... ways) {
    tell(clientId, client -> signal.about(subjects.of(client, person)), ways);
  }

  /** Of nobody: who it was is not told beside what it was about. */
  void tell(String clientId, Signal signal, Channel... ways) {
    tell(clientId, client -> signal, ways);
  }

  private void tell(String clientId, Function<RegisteredClient, Signal> signal, Channel... ways) {
    clients.find(clientId).ifPresent(client -> tell(client, signal, List.of(ways)));
  }

  private void tell(
      RegisteredClient client, Function<RegisteredClient, Signal> signal, List<Channel> ways) {
    List<Channel> wanted = ways.stream().filter(way -> way.wanted(client)).toList();
    if (wanted.isEmpty()) {
      return;
    }
    Signal told = signal.apply(client);
    String subject = told.subject() == null ? NOBODY : told.subject();
    String body = told.write(json);
    wanted.stream()
        .map(
            way ->
                new NewNotice(way.name(), client.clientId(), subject, body, config.giveUpAfter()))
        .forEach(notices::post);
  }
}
