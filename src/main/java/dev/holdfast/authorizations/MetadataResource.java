package dev.holdfast.authorizations;

import dev.holdfast.accounts.SignUps;
import dev.holdfast.clientauth.ClientAuthentication;
import dev.holdfast.platform.PlatformConfig;
import dev.holdfast.requests.RequestMetadata;
import dev.holdfast.requests.RequestsConfig;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/.well-known")
@Tag(name = "metadata")
@PermitAll
class MetadataResource {

  private final ServerMetadata metadata;

  MetadataResource(
      PlatformConfig platform,
      RequestsConfig requests,
      Newcomers newcomers,
      SignUps signUps,
      ClientAuthentication authentication) {
    String issuer = platform.publicUrl().toString();
    this.metadata =
        ServerMetadata.of(
            issuer,
            newcomers.metadata(),
            authentication.methods(),
            authentication.certificates(),
            RequestMetadata.of(issuer, requests, signUps.open()));
  }

  @GET
  @Path("oauth-authorization-server")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "getServerMetadata",
      summary = "What this authorization server can do, and where",
      description =
          "RFC 8414. Most OAuth libraries need no more than the issuer to configure themselves.")
  @APIResponse(
      responseCode = "200",
      description = "The metadata",
      content = @Content(schema = @Schema(implementation = ServerMetadata.class)))
  public Response metadata() {
    return Response.ok(metadata).header("Cache-Control", "public, max-age=3600").build();
  }

  @GET
  @Path("openid-configuration")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "getOpenidConfiguration",
      summary = "The same for OpenID Connect",
      description = "OpenID Connect Discovery 1.0, section 4. It is the same document.")
  @APIResponse(
      responseCode = "200",
      description = "The metadata",
      content = @Content(schema = @Schema(implementation = ServerMetadata.class)))
  public Response openidConfiguration() {
    return metadata();
  }
}
