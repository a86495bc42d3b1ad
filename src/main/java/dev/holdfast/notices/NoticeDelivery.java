package dev.holdfast.notices;

import dev.holdfast.clients.Clients;
import dev.holdfast.clients.RegisteredClient;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** One attempt to tell a client something: by the channel of the notice, if it wants to know. */
@ApplicationScoped
class NoticeDelivery {

  private final Clients clients;
  private final Notices notices;
  private final Map<String, Channel> channels;

  NoticeDelivery(Clients clients, Notices notices, @All List<Channel> channels) {
    this.clients = clients;
    this.notices = notices;
    this.channels = channels.stream().collect(Collectors.toMap(Channel::name, Function.identity()));
  }

  @ActivateRequestContext
  Outcome attempt(DueNotice notice) {
    Channel channel = channels.get(notice.channel());
    Optional<RegisteredClient> client =
        clients.find(notice.clientId()).filter(RegisteredClient::enabled).filter(channel::wanted);
    Outcome outcome = client.map(found -> channel.send(found, notice)).orElse(Outcome.NOT_WANTED);
    if (outcome != Outcome.FAILED) {
      notices.done(notice.id());
    }
    return outcome;
  }
}
