package dev.holdfast.authorizations;

import dev.holdfast.clientauth.ClientAuthentication;
import dev.holdfast.clients.Scopes;
import dev.holdfast.platform.PlatformConfig;
import dev.holdfast.web.NeededScopes;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Collection;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Says which tokens open the API, and who issues them (RFC 9728). */
@Path(NeededScopes.METADATA)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "metadata")
@PermitAll
class ProtectedResource {

  private final String issuer;
  private final Boolean certificates;

  ProtectedResource(PlatformConfig platform, ClientAuthentication authentication) {
    this.certificates = authentication.certificates().tlsClientCertificateBoundAccessTokens();
    this.issuer = platform.publicUrl().toString();
  }

  @GET
  @Operation(
      operationId = "getResourceMetadata",
      summary = "Which tokens open the API, and who issues them",
      description = "RFC 9728, of all of the API: the scopes are those that people consent to.")
  @APIResponse(
      responseCode = "200",
      description = "The metadata",
      content = @Content(schema = @Schema(implementation = ResourceMetadata.class)))
  public Response ofAll() {
    return answer(
        "",
        Stream.concat(Scopes.BY_CONSENT.stream(), Scopes.OF_MANAGING.stream())
            .filter(scope -> !scope.equals(Scopes.OFFLINE_ACCESS))
            .toList());
  }

  @GET
  @Path("{path: .+}")
  @Operation(
      operationId = "getResourceMetadataOfAddress",
      summary = "Which tokens open one address of the API",
      description =
          "RFC 9728, section 3.1: the path of the address comes after the well-known one. Every"
              + " refusal with 401 or 403 for a token's sake names it (`resource_metadata`).")
  @Parameter(
      name = "path",
      in = ParameterIn.PATH,
      description = "The path of an address that tokens open, without the first slash.",
      example = "api/people/me/facts",
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "200",
      description = "The metadata",
      content = @Content(schema = @Schema(implementation = ResourceMetadata.class)))
  public Response ofAddress(@Context RoutingContext context) {
    String path = context.normalizedPath().substring(NeededScopes.METADATA.length());
    Collection<String> scopes = NeededScopes.at(path);
    if (scopes.isEmpty()) {
      throw new NotFoundException();
    }
    return answer(path, scopes);
  }

  private Response answer(String path, Collection<String> scopes) {
    return Response.ok(ResourceMetadata.of(issuer, path, scopes, certificates))
        .header("Cache-Control", "public, max-age=3600")
        .build();
  }
}
