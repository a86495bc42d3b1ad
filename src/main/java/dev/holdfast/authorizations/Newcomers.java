package dev.holdfast.authorizations;

import dev.holdfast.clientdocuments.ClientDocuments;
import dev.holdfast.platform.PlatformConfig;
import dev.holdfast.registration.Registrations;
import jakarta.enterprise.context.ApplicationScoped;

/** How clients come here that no operator has registered. */
@ApplicationScoped
class Newcomers {

  private final Registrations registrations;
  private final ClientDocuments documents;
  private final String issuer;

  Newcomers(Registrations registrations, ClientDocuments documents, PlatformConfig platform) {
    this.registrations = registrations;
    this.documents = documents;
    this.issuer = platform.publicUrl().toString();
  }

  NewcomersMetadata metadata() {
    String register = registrations.on() ? issuer + "/api/oauth/register" : null;
    return new NewcomersMetadata(register, documents.on());
  }
}
