package dev.holdfast.selfservice;

import dev.holdfast.platform.Durable;
import dev.holdfast.security.Kind;
import dev.holdfast.security.SecurityEvent;
import dev.holdfast.security.SecurityLog;
import dev.holdfast.sessions.Device;
import dev.holdfast.sessions.Sessions;
import dev.holdfast.sessions.SignedIn;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** What a person ends of her own sessions, and the note of it in her security log. */
@ApplicationScoped
public class SessionEndings {

  private final Sessions sessions;
  private final SecurityLog log;

  SessionEndings(Sessions sessions, SecurityLog log) {
    this.sessions = sessions;
    this.log = log;
  }

  /**
   * Ends one that is hers.
   *
   * @return 1, or 0 if she has no such session any more
   */
  @Durable
  public int one(SignedIn who, UUID session, Device device) {
    boolean ended = sessions.end(who.person(), session);
    if (ended) {
      note(who, Kind.SESSION_ENDED, "", device);
    }
    return ended ? 1 : 0;
  }

  /** Ends all but the one that asks; how many. */
  @Durable
  public int others(SignedIn who, Device device) {
    int ended = sessions.endAll(who.person(), who.session());
    if (ended > 0) {
      note(who, Kind.SESSIONS_ENDED, ended == 1 ? "one" : String.valueOf(ended), device);
    }
    return ended;
  }

  private void note(SignedIn who, Kind kind, String detail, Device device) {
    log.note(new SecurityEvent(who.person(), kind, detail, device.network(), device.name()));
  }
}
