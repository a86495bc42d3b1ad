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

/** Posts a signal to a client, in those of some ways that it has registered. */
@ApplicationScoped
class SignalPost {

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

  void tell(String clientId, PersonId person, Signal signal, Channel... ways) {
    clients.find(clientId).ifPresent(client -> tell(client, person, signal, List.of(ways)));
  }

  private void tell(RegisteredClient client, PersonId person, Signal signal, List<Channel> ways) {
    List<Channel> wanted = ways.stream().filter(way -> way.wanted(client)).toList();
    if (wanted.isEmpty()) {
      return;
    }
    String subject = subjects.of(client, person);
    String body = signal.about(subject).write(json);
    wanted.stream()
        .map(
            way ->
                new NewNotice(way.name(), client.clientId(), subject, body, config.giveUpAfter()))
        .forEach(notices::post);
  }
}
