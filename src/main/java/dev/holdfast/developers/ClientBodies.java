package dev.holdfast.developers;

import dev.holdfast.web.Shapes;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The bodies of developers' endpoints, for the API's description. */
final class ClientBodies {

  static final String NEW =
      """
      {"client_name":"Reading club","purpose":"Suggest books that fit your training.",\
      "client_uri":"https://club.example","redirect_uris":["https://club.example/callback"],\
      "scope":"openid training offline_access",\
      "grant_types":["authorization_code","refresh_token"],\
      "token_endpoint_auth_method":"client_secret_basic"}""";

  static final String PATCH = "{\"purpose\":\"Suggest books and courses.\",\"logo_uri\":null}";

  static final String CLIENT =
      """
      {"client_id":"c-6kOGJbB1Yd3uJ1p7oQe2Ng","client_name":"Reading club",\
      "client_uri":"https://club.example","purpose":"Suggest books that fit your training.",\
      "redirect_uris":["https://club.example/callback"],\
      "scope":"openid training offline_access",\
      "grant_types":["authorization_code","refresh_token"],\
      "token_endpoint_auth_method":"client_secret_basic","require_pkce":true,\
      "access_token_alg":"ES256","id_token_signed_response_alg":"RS256",\
      "post_logout_redirect_uris":[],"may_introspect":false,\
      "organizationId":"0197a2c4-5e6f-7000-8000-123456789abc","enabled":true,\
      "stoppedByOperator":false,"createdAt":"2026-11-22T09:30:00.000Z",\
      "updatedAt":"2026-11-22T09:30:00.000Z",\
      "review":{"state":"awaiting-review","reviewedAt":null,\
      "awaitingSince":"2026-11-22T09:30:00.000Z","note":null,"proposal":null}}""";

  static final String SECRET =
      """
      {"id":"v3kOGJbB1Yd3uJ1p7oQe2N","name":"production","createdAt":"2026-11-22T09:30:00.000Z",\
      "expiresAt":"2027-11-22T00:00:00.000Z","lastUsedAt":null}""";

  private ClientBodies() {}

  @RegisterForReflection
  @Schema(
      name = "Client",
      description =
          "A client: what it was registered with, in the names of RFC 7591, and how it stands here.",
      additionalProperties = Schema.True.class,
      requiredProperties = {"client_id", "client_name", "enabled", "review"})
  record ClientBody(
      String client_id,
      String client_name,
      String scope,
      @Schema(description = "Only when it is made.") String client_secret,
      @Schema(nullable = true, format = "uuid", description = "Null if the operator's own.")
          String organizationId,
      boolean enabled,
      @Schema(description = "Then only an operator enables it again.") boolean stoppedByOperator,
      @Schema(format = "date-time") String createdAt,
      @Schema(format = "date-time") String updatedAt,
      ReviewBody review) {}

  @RegisterForReflection
  @Schema(name = "ClientReview", description = "What operators have said of it.")
  record ReviewBody(
      @Schema(
              enumeration = {
                "awaiting-review",
                "change-awaiting-review",
                "reviewed",
                "rejected",
                "not-reviewed"
              })
          String state,
      @Schema(nullable = true, format = "date-time") String reviewedAt,
      @Schema(nullable = true, format = "date-time") String awaitingSince,
      @Schema(nullable = true, description = "Why it was rejected last.") String note,
      @Schema(
              nullable = true,
              type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.OBJECT,
              additionalProperties = Schema.True.class,
              description = "What waits, as a JSON Merge Patch of what people are shown now.")
          Object proposal) {}

  @RegisterForReflection
  @Schema(name = "ClientList", requiredProperties = "items")
  record ClientListBody(List<ClientBody> items) {}

  @RegisterForReflection
  @Schema(name = "ClientVersion", description = "A change of what people were shown.")
  record VersionBody(
      @Schema(format = "date-time") String changedAt,
      @Schema(nullable = true, description = "Null: the command line, or the client itself.")
          String changedBy,
      @Schema(additionalProperties = Schema.True.class) ShownBody before,
      @Schema(additionalProperties = Schema.True.class) ShownBody after) {}

  @RegisterForReflection
  @Schema(name = "ClientShown", description = "What people are shown of a client.")
  record ShownBody(
      String client_name,
      @Schema(nullable = true) String client_uri,
      @Schema(nullable = true) String logo_uri,
      @Schema(nullable = true) String purpose,
      String scope,
      @Schema(nullable = true) String policy_uri,
      @Schema(nullable = true) String tos_uri) {}

  @RegisterForReflection
  @Schema(name = "ClientVersionList", requiredProperties = "items")
  record VersionListBody(List<VersionBody> items) {}

  @Schema(name = "NewClientSecret", additionalProperties = Schema.False.class)
  record NewSecretBody(
      @Schema(maxLength = 100, pattern = Shapes.NO_CONTROLS, description = "What it is for.")
          String name,
      @Schema(
              nullable = true,
              format = "date-time",
              pattern = Shapes.TIME,
              description = "A time to come, within ten years.")
          String expiresAt) {}
}
