package dev.holdfast.journeys;

import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.UserInfo;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** A site of {@link QuarkusClientTest}, protected by Quarkus OIDC, beside the API of Holdfast. */
@ApplicationScoped
@IfBuildProperty(name = "quarkus.oidc.enabled", stringValue = "true")
class RelyingParty {

  void open(@Observes Router router) {
    router.get("/rp").handler(RelyingParty::whoIsHere);
    router.get("/rp/bye").handler(context -> context.end("bye"));
  }

  /** Who is signed in, what she is called, and the access token. */
  private static void whoIsHere(RoutingContext context) {
    SecurityIdentity identity = ((QuarkusHttpUser) context.user()).getSecurityIdentity();
    UserInfo user = identity.getAttribute("userinfo");
    String token = identity.getCredential(AccessTokenCredential.class).getToken();
    context.end(
        String.join("\n", identity.getPrincipal().getName(), user.getString("name"), token));
  }
}
