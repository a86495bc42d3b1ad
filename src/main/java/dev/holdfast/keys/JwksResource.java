package dev.holdfast.keys;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/.well-known")
@Tag(name = "metadata")
@PermitAll
class JwksResource {

  /** How long others may keep the keys without asking. */
  static final Duration MAY_BE_KEPT = Duration.ofMinutes(5);

  private final SigningKeys keys;

  JwksResource(SigningKeys keys) {
    this.keys = keys;
  }

  @GET
  @Path("jwks.json")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "getJwks",
      summary = "The public keys that verify tokens",
      description =
          "RFC 7517. A new key is here longer before it signs than you may keep the keys, which"
              + " is five minutes; read them again when you meet a kid that you do not know.")
  @APIResponse(
      responseCode = "200",
      description = "The keys",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(ref = "JwkSet"),
              examples =
                  @ExampleObject(
                      name = "keys",
                      value =
                          "{\"keys\":[{\"kty\":\"EC\",\"kid\":\"lTrs…\",\"use\":\"sig\","
                              + "\"alg\":\"ES256\",\"crv\":\"P-256\",\"x\":\"9hZ…\",\"y\":\"1bQ…\"}]}")))
  public Response jwks() {
    return answer(keys.jwks());
  }

  @GET
  @Path("jwks-archive.json")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "getJwksArchive",
      summary = "The public keys of all that ever signed here",
      description =
          "RFC 7517. For what is kept for good, such as receipts of consent: a key stays here after"
              + " it is retired. What a token is good for, it does not say: those are verified with"
              + " jwks.json alone.")
  @APIResponse(
      responseCode = "200",
      description = "The keys",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(ref = "JwkSet"),
              examples =
                  @ExampleObject(
                      name = "keys",
                      value =
                          "{\"keys\":[{\"kty\":\"EC\",\"kid\":\"aD3f…\",\"use\":\"sig\","
                              + "\"alg\":\"ES256\",\"crv\":\"P-256\",\"x\":\"3kQ…\",\"y\":\"Zr0…\"}]}")))
  public Response archive() {
    return answer(keys.archive());
  }

  private static Response answer(String keys) {
    return Response.ok(keys)
        .header("Cache-Control", "public, max-age=" + MAY_BE_KEPT.toSeconds())
        .build();
  }
}
