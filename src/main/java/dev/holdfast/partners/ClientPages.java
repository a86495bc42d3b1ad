package dev.holdfast.partners;

import dev.holdfast.developers.Caller;
import dev.holdfast.ownapps.AppChrome;
import dev.holdfast.people.Role;
import dev.holdfast.sessions.SignedIn;
import dev.holdfast.web.OwnApp;
import dev.holdfast.web.Problem;
import dev.holdfast.web.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** What the pages of clients share. */
@ApplicationScoped
class ClientPages {

  private final AppChrome chrome;

  ClientPages(AppChrome chrome) {
    this.chrome = chrome;
  }

  AppChrome chrome() {
    return chrome;
  }

  /** The operator, as those know her who look after clients. */
  Caller caller(SignedIn who) {
    return new Caller(chrome.actor(), true, who.role() == Role.ADMIN);
  }

  /** An id may be an address, so it goes into the query. */
  static String address(String clientId) {
    return "/admin/clients/one?id=" + URLEncoder.encode(clientId, StandardCharsets.UTF_8);
  }

  /** Our own apps are described by the program, and nobody stops them: it would be the door. */
  static String foreign(String clientId) {
    if (OwnApp.of(clientId == null ? "" : clientId).isPresent()) {
      throw new Problem(ProblemType.FORBIDDEN, "This app is a part of Holdfast itself.");
    }
    return clientId == null ? "" : clientId;
  }
}
