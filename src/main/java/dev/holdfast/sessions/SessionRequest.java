package dev.holdfast.sessions;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/** Asks who is signed in under a session's id. */
class SessionRequest extends BaseAuthenticationRequest {

  private final String id;

  SessionRequest(String id) {
    this.id = id;
  }

  String id() {
    return id;
  }
}
