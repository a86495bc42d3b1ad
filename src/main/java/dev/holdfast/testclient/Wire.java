package dev.holdfast.testclient;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;

/** Speaks HTTP to the provider: all that the test client has of it. */
@ApplicationScoped
class Wire {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final TestClientConfig config;
  private HttpClient http;

  Wire(TestClientConfig config) {
    this.config = config;
  }

  /**
   * @param accessToken null to send none
   */
  Exchange get(URI uri, String accessToken) {
    HttpRequest.Builder request = HttpRequest.newBuilder(uri).GET();
    String shown = "GET " + uri.getRawPath();
    if (accessToken != null) {
      request.header("Authorization", "Bearer " + accessToken);
      shown += "\nAuthorization: Bearer " + Exchange.masked("access_token", accessToken);
    }
    return send(request, shown);
  }

  /** Posts a form with the client's credentials in the header (RFC 6749, section 2.3.1). */
  Exchange post(URI uri, Map<String, String> form) {
    String id = config.clientId().orElseThrow();
    String credentials = encode(id) + ":" + encode(config.clientSecret().orElseThrow());
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri)
            .header(
                "Authorization",
                "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(UTF_8)))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(query(form, "&", (name, value) -> value)));
    String shown =
        "POST "
            + uri.getRawPath()
            + "\nAuthorization: Basic (base64 of "
            + id
            + ":••••••••)\nContent-Type: application/x-www-form-urlencoded\n\n"
            + query(form, "\n&", Exchange::masked);
    return send(request, shown);
  }

  /** Parameters, encoded, in the order that they have; each value as the function shows it. */
  static String query(
      Map<String, String> parameters, String between, BinaryOperator<String> shown) {
    return parameters.entrySet().stream()
        .map(
            field ->
                encode(field.getKey())
                    + "="
                    + encode(shown.apply(field.getKey(), field.getValue()))
                        .replace("%E2%80%A6", "…"))
        .collect(Collectors.joining(between));
  }

  private Exchange send(HttpRequest.Builder request, String shown) {
    try {
      HttpRequest built = request.header("Accept", "application/json").timeout(PATIENCE).build();
      return Exchange.of(shown, client().send(built, BodyHandlers.ofString()));
    } catch (IOException e) {
      return Exchange.failed(shown, "No answer: " + e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Exchange.failed(shown, "Interrupted");
    }
  }

  private synchronized HttpClient client() {
    if (http == null) {
      http =
          HttpClient.newBuilder()
              .version(HttpClient.Version.HTTP_1_1)
              .connectTimeout(PATIENCE)
              .build();
    }
    return http;
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, UTF_8);
  }
}
