package dev.holdfast.registration;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.holdfast.clientauth.ClientAuthentication;
import dev.holdfast.clientdocuments.AskedClient;
import dev.holdfast.clients.ClientSecrets;
import dev.holdfast.clients.Clients;
import dev.holdfast.clients.RegisteredClient;
import dev.holdfast.clients.Registration;
import dev.holdfast.clients.Sectors;
import dev.holdfast.protocol.OAuthError;
import dev.holdfast.protocol.OAuthException;
import jakarta.enterprise.context.ApplicationScoped;

/** Clients that want to be registered, held against what this server is set up for. */
@ApplicationScoped
class AskedClients {

  private final RegistrationConfig config;
  private final Clients clients;
  private final ClientSecrets secrets;
  private final Sectors sectors;
  private final ClientAuthentication authentication;

  AskedClients(
      RegistrationConfig config,
      Clients clients,
      ClientSecrets secrets,
      Sectors sectors,
      ClientAuthentication authentication) {
    this.config = config;
    this.clients = clients;
    this.secrets = secrets;
    this.sectors = sectors;
    this.authentication = authentication;
  }

  /**
   * A client may have to be asked at its sector: not in a unit of work.
   *
   * @param clientId of a new client, or of one that describes itself anew
   * @throws OAuthException as RFC 7591, section 3.2.2, names what is wrong
   */
  Registration read(ObjectNode json, String clientId) {
    Registration asked = AskedClient.read(json, clientId, config.pkceOptional(), secrets::has);
    RegisteredClient client = asked.client();
    if (!authentication.supports(client.tokenEndpointAuthMethod())) {
      throw refused(
          "Clients cannot show certificates here: choose a token_endpoint_auth_method of the"
              + " metadata.");
    }
    sectors
        .fault(client, clients.find(clientId))
        .ifPresent(
            fault -> {
              throw refused(fault);
            });
    return asked;
  }

  private static OAuthException refused(String why) {
    return new OAuthException(OAuthError.INVALID_CLIENT_METADATA, why);
  }
}
