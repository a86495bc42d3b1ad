package dev.holdfast.clients;

import java.util.List;
import picocli.CommandLine.Option;

/** What {@code client register} takes of tokens, and for clients that sign people in. */
class MoreOptions {

  @Option(
      names = "--alg",
      defaultValue = "ES256",
      description = "Access tokens: ES256 (default), RS256, PS256 or EdDSA.")
  String alg;

  @Option(names = "--introspect", description = "Let it introspect tokens of other clients too.")
  boolean introspect;

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
