package dev.holdfast.operators;

import dev.holdfast.actors.Actor;
import dev.holdfast.people.PersonId;
import dev.holdfast.platform.Durable;
import dev.holdfast.security.Kind;
import dev.holdfast.sessions.Sessions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;

/** Operators sign a person out; she has it in her security log. */
@ApplicationScoped
public class SessionActs {

  private final Sessions sessions;
  private final ActNews news;

  SessionActs(Sessions sessions, ActNews news) {
    this.sessions = sessions;
    this.news = news;
  }

  /** False if she has no such session. */
  @Durable
  public boolean end(Actor by, PersonId person, UUID session) {
    boolean ended = sessions.end(person, session);
    if (ended) {
      tell(by, person, Kind.SESSION_ENDED, 1);
    }
    return ended;
  }

  /** Signs her out everywhere; of how many sessions. */
  @Durable
  public int endAll(Actor by, PersonId person) {
    int ended = sessions.endAll(person, null);
    if (ended > 0) {
      tell(by, person, Kind.SESSIONS_ENDED, ended);
    }
    return ended;
  }

  private void tell(Actor by, PersonId person, Kind kind, int ended) {
    news.log(by, person, kind, ended == 1 ? "one" : String.valueOf(ended));
    news.note(by, "person.sessions.ended", person, null, Map.of("sessions", ended));
  }
}
