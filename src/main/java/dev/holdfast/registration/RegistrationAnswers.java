package dev.holdfast.registration;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.holdfast.clients.AuthMethod;
import dev.holdfast.clients.ClientWords;
import dev.holdfast.clients.GrantTypes;
import dev.holdfast.clients.RegisteredClient;
import dev.holdfast.platform.PlatformConfig;
import dev.holdfast.registration.Registrations.Made;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;

/** All that a client was registered with (RFC 7591, section 3.2.1; RFC 7592, section 3). */
@ApplicationScoped
class RegistrationAnswers {

  private final ObjectMapper mapper;
  private final String address;

  RegistrationAnswers(ObjectMapper mapper, PlatformConfig platform) {
    this.mapper = mapper;
    this.address = platform.publicUrl() + RegistrationResource.PATH + "/";
  }

  /**
   * @param secret one that was made just now; null if there is none, or it stays
   */
  Response of(Response.Status status, RegisteredClient client, String secret, Made made) {
    Map<String, Object> words = ClientWords.of(client);
    if (client.mayUse(GrantTypes.AUTHORIZATION_CODE)) {
      words.put("response_types", List.of("code"));
    }
    words.put("client_id_issued_at", made.at().getEpochSecond());
    if (secret != null) {
      words.put("client_secret", secret);
    }
    AuthMethod method = client.tokenEndpointAuthMethod();
    if (method.hasSecret()) {
      words.put("client_secret_expires_at", 0);
    }
    words.put("registration_client_uri", address + client.clientId());
    words.put("registration_access_token", made.token());
    return Response.status(status)
        .type(MediaType.APPLICATION_JSON_TYPE)
        .header("Cache-Control", "no-store")
        .header("Pragma", "no-cache")
        .entity(bytes(words))
        .build();
  }

  private byte[] bytes(Map<String, Object> words) {
    try {
      return mapper.writeValueAsBytes(words);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
