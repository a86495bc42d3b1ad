package dev.holdfast.clients;

import java.util.List;
import picocli.CommandLine.Option;

/** What {@code client register} takes for clients that sign people in. */
class OidcOptions {

  @Option(
      names = "--id-token-alg",
      defaultValue = "RS256",
      description = "ID tokens: RS256 (default, which every library reads), ES256, PS256 or EdDSA.")
  String idTokenAlg;

  @Option(
      names = "--post-logout-redirect-uri",
      description = "Where people may come back to when they have signed out; may be repeated.")
  List<String> logoutUris = List.of();
}
