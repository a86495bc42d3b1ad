package dev.holdfast.testing;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A server of the Model Context Protocol as others write it, as far as authorization goes: it sends
 * those who come without a token to its metadata, and takes the tokens that are for it alone, which
 * it checks with our public keys (RFC 9068) and, if it was told how, asks about.
 */
public final class ToolServer implements AutoCloseable {

  /** What a call needs; to write needs more. */
  public static final String READ = "facts";

  public static final String WRITE = "activities";

  private static final String WELL_KNOWN = "/.well-known/oauth-protected-resource";

  private final URI resource = TestInstance.tools();
  private final String origin = "http://" + resource.getAuthority();
  private final DefaultJWTProcessor<SecurityContext> tokens = new DefaultJWTProcessor<>();
  private final Predicate<String> stands;
  private final boolean challenges;
  private final HttpServer server;

  /**
   * @param challenges whether it says where its metadata are, or leaves them to be found
   * @param stands asked about each token whose signature is good
   */
  public ToolServer(boolean challenges, Predicate<String> stands) {
    this.challenges = challenges;
    this.stands = stands;
    try {
      URI keys = URI.create(TestInstance.url() + "/.well-known/jwks.json");
      tokens.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(new JOSEObjectType("at+jwt")));
      tokens.setJWSKeySelector(
          new JWSVerificationKeySelector<>(
              Set.of(JWSAlgorithm.ES256, JWSAlgorithm.PS256),
              JWKSourceBuilder.create(keys.toURL()).build()));
      tokens.setJWTClaimsSetVerifier(
          new DefaultJWTClaimsVerifier<>(
              resource.toString(),
              new JWTClaimsSet.Builder().issuer(TestInstance.url()).build(),
              Set.of("sub", "exp", "client_id", "scope")));
      server = HttpServer.create(new InetSocketAddress("127.0.0.1", resource.getPort()), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext(resource.getPath(), this::call);
    server.createContext(WELL_KNOWN, this::metadata);
    server.start();
  }

  public URI resource() {
    return resource;
  }

  /** What it answers to a token; the status. */
  public int open(String token) {
    try {
      HttpRequest request =
          HttpRequest.newBuilder(resource).header("Authorization", "Bearer " + token).build();
      return HttpClient.newHttpClient().send(request, BodyHandlers.discarding()).statusCode();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }

  /** RFC 9728, section 3.2. */
  private void metadata(HttpExchange exchange) throws IOException {
    if (!exchange.getRequestURI().getPath().equals(WELL_KNOWN + resource.getPath())) {
      answer(exchange, 404, Map.of());
      return;
    }
    answer(
        exchange,
        200,
        Map.of(
            "resource", resource,
            "authorization_servers", List.of(TestInstance.url()),
            "scopes_supported", List.of(READ),
            "bearer_methods_supported", List.of("header")));
  }

  private void call(HttpExchange exchange) throws IOException {
    String sent = exchange.getRequestHeaders().getFirst("Authorization");
    if (sent == null || !sent.startsWith("Bearer ")) {
      refuse(exchange, 401, "", READ);
      return;
    }
    try {
      JWTClaimsSet claims = tokens.process(sent.substring(7), null);
      String needed = exchange.getRequestMethod().equals("POST") ? WRITE : READ;
      if (!stands.test(sent.substring(7))) {
        refuse(exchange, 401, "error=\"invalid_token\", ", READ);
      } else if (!Arrays.asList(claims.getStringClaim("scope").split(" ")).contains(needed)) {
        refuse(exchange, 403, "error=\"insufficient_scope\", ", READ + " " + WRITE);
      } else {
        answer(exchange, 200, Map.of("person", claims.getSubject()));
      }
    } catch (Exception e) {
      refuse(exchange, 401, "error=\"invalid_token\", ", READ);
    }
  }

  private void refuse(HttpExchange exchange, int status, String error, String scope)
      throws IOException {
    String where =
        "Bearer %sscope=\"%s\", resource_metadata=\"%s\""
            .formatted(error, scope, origin + WELL_KNOWN + resource.getPath());
    exchange.getResponseHeaders().set("WWW-Authenticate", challenges ? where : "Bearer");
    answer(exchange, status, Map.of());
  }

  private static void answer(HttpExchange exchange, int status, Map<String, ?> json)
      throws IOException {
    byte[] body = new ObjectMapper().writeValueAsBytes(json);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }
}
