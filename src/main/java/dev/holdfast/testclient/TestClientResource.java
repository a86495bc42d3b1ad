package dev.holdfast.testclient;

import dev.holdfast.platform.PlatformConfig;
import dev.holdfast.web.FormToken;
import dev.holdfast.web.Problem;
import dev.holdfast.web.ProblemType;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;

@PermitAll
@Path("/")
@Produces(MediaType.TEXT_HTML)
class TestClientResource {
  private static final String COOKIE = "test-oauth";
  private static final String FORM = "test-oauth";
  private static final Set<String> SCOPES =
      Set.of("facts", "activities", "training", "offline_access");
  private static final Set<String> PROMPTS = Set.of("none", "login", "consent");

  private final TestClientConfig config;
  private final PlatformConfig platform;
  private final Partner partner;
  private final Trials trials;
  private final FormToken formToken;

  TestClientResource(
      TestClientConfig config,
      PlatformConfig platform,
      Partner partner,
      Trials trials,
      FormToken formToken) {
    this.config = config;
    this.platform = platform;
    this.partner = partner;
    this.trials = trials;
    this.formToken = formToken;
  }

  @GET
  @Path("test-oauth")
  @Operation(hidden = true)
  public TemplateInstance page() {
    requireOn();
    return new TestClientPage(
        platform.publicUrl(), config.clientId().orElseThrow(), partner.redirectUri());
  }

  /** Makes state and PKCE, binds them to this browser, and sends it to the provider. */
  @GET
  @Path("api/test-oauth/start")
  @Operation(hidden = true)
  public Response start(
      @QueryParam("scope") List<String> scopes, @QueryParam("prompt") List<String> prompts) {
    requireOn();
    String prompt = prompts.stream().filter(PROMPTS::contains).findFirst().orElse("");
    Trial trial;
    try {
      trial = partner.begin(known(scopes));
    } catch (IllegalArgumentException e) {
      return page(502, TestResultPage.stopped("Find the endpoints", e.getMessage()));
    }
    return Response.seeOther(partner.ask(trial, prompt))
        .cookie(cookie(trial))
        .header("Cache-Control", "no-store")
        .build();
  }

  @GET
  @Path("test-oauth/callback")
  @Operation(hidden = true)
  public Response callback(@CookieParam(COOKIE) String id, @Context UriInfo uri) {
    requireOn();
    Optional<Trial> found = trials.find(id);
    if (found.isEmpty()) {
      return page(
          400,
          TestResultPage.stopped(
              "Come back",
              "This browser has not begun a trial, or it was more than half an hour ago."));
    }
    Trial trial = found.get();
    // A wrong state does not end the trial: the true answer may still come.
    if (!trial.state.equals(uri.getQueryParameters().getFirst("state"))) {
      return page(
          400,
          TestResultPage.stopped(
              "Come back",
              "The state is not the one that this browser was sent with, so the answer was not used."));
    }
    synchronized (trial) {
      if (!trial.answered) {
        partner.take(trial, uri.getQueryParameters());
      }
      return page(trial.trusted ? 200 : 400, shown(trial));
    }
  }

  @GET
  @Path("test-oauth/result")
  @Operation(hidden = true)
  public Response result(@CookieParam(COOKIE) String id) {
    requireOn();
    return trials
        .find(id)
        .map(trial -> page(200, shown(trial)))
        .orElseGet(() -> Response.seeOther(URI.create("/test-oauth")).build());
  }

  /** Goes on with the token that the trial has: {@code read}, {@code refresh} or {@code revoke}. */
  @POST
  @Path("test-oauth/result")
  @Operation(hidden = true)
  public Response again(
      @CookieParam(COOKIE) String id,
      @FormParam("csrf") String csrf,
      @FormParam("do") String what) {
    requireOn();
    Trial trial = trials.find(id).orElse(null);
    if (trial != null) {
      formToken.require(trial.id, FORM, csrf);
      synchronized (trial) {
        partner.goOn(trial, what);
      }
    }
    return Response.seeOther(URI.create("/test-oauth/result")).build();
  }

  private TestResultPage shown(Trial trial) {
    return TestResultPage.of(trial, formToken.issue(trial.id, FORM));
  }

  private static Response page(int status, TestResultPage page) {
    return Response.status(status)
        .entity(page.render())
        .header("Cache-Control", "no-store")
        .build();
  }

  private NewCookie cookie(Trial trial) {
    return new NewCookie.Builder(COOKIE)
        .value(trial.id)
        .path("/")
        .maxAge((int) Trials.LIFETIME.toSeconds())
        .httpOnly(true)
        .secure("https".equals(platform.publicUrl().getScheme()))
        .sameSite(NewCookie.SameSite.LAX)
        .build();
  }

  private static String known(List<String> scopes) {
    Set<String> asked = new LinkedHashSet<>();
    scopes.forEach(given -> asked.addAll(List.of(given.split(" "))));
    asked.retainAll(SCOPES);
    return String.join(" ", asked.isEmpty() ? Partner.DATA : asked);
  }

  private void requireOn() {
    if (!config.on()) {
      throw new Problem(ProblemType.NOT_FOUND, "There is nothing at this address.");
    }
  }
}
