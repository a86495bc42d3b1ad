package dev.holdfast.ownapps;

import dev.holdfast.web.OwnApp;
import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/** Asks who is signed in to an app of ours under a session's id. */
class AppRequest extends BaseAuthenticationRequest {

  private final OwnApp app;
  private final String id;

  AppRequest(OwnApp app, String id) {
    this.app = app;
    this.id = id;
  }

  OwnApp app() {
    return app;
  }

  String id() {
    return id;
  }
}
