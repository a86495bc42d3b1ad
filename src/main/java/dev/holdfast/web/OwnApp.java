package dev.holdfast.web;

import java.util.Arrays;
import java.util.Optional;

/**
 * The apps that are Holdfast's own. Each signs people in by our own provider, as any client does,
 * and knows them on its own addresses only.
 */
public enum OwnApp {
  /** Where organizations look after their clients. */
  CONSOLE("holdfast-console", "/console", "Holdfast console"),
  /** The operators' pages. */
  ADMIN("holdfast-admin", "/admin", "Holdfast administration");

  private final String clientId;
  private final String path;
  private final String title;

  OwnApp(String clientId, String path, String title) {
    this.clientId = clientId;
    this.path = path;
    this.title = title;
  }

  /** The one with that id as a client, if it is one of them. */
  public static Optional<OwnApp> of(String clientId) {
    return Arrays.stream(values()).filter(app -> app.clientId.equals(clientId)).findFirst();
  }

  /** The one whose address this path is. */
  public static Optional<OwnApp> at(String path) {
    return Arrays.stream(values())
        .filter(app -> path.equals(app.path) || path.startsWith(app.path + "/"))
        .findFirst();
  }

  public String clientId() {
    return clientId;
  }

  /** Where it begins, such as {@code /admin}. */
  public String path() {
    return path;
  }

  /** As people read it. */
  public String title() {
    return title;
  }

  /** Below it is what has to do with who she is there. */
  private String identity() {
    return path + "/identity";
  }

  /** Where a person signs in to it. */
  public String signIn() {
    return identity() + "/sign-in";
  }

  /** Where the authorization endpoint sends her. */
  public String callback() {
    return identity() + "/callback";
  }

  /** Where she comes when she has signed out. */
  public String signedOut() {
    return identity() + "/signed-out";
  }

  /** Where it hears that she has signed out elsewhere. */
  public String backchannel() {
    return identity() + "/backchannel-logout";
  }
}
