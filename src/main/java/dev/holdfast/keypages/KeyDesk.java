package dev.holdfast.keypages;

import dev.holdfast.apikeys.KeyScopes;
import dev.holdfast.clients.Scopes;
import dev.holdfast.emails.Source;
import dev.holdfast.people.Role;
import dev.holdfast.platform.PlatformConfig;
import dev.holdfast.sessions.Browser;
import dev.holdfast.sessions.Device;
import dev.holdfast.sessions.How;
import dev.holdfast.sessions.SignedIn;
import dev.holdfast.signin.Nav;
import dev.holdfast.signin.NavBar;
import dev.holdfast.signin.StepUp;
import dev.holdfast.web.Fault;
import dev.holdfast.web.FormToken;
import dev.holdfast.web.Problem;
import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What the pages of keys need of her browser and of her sign-in. */
@ApplicationScoped
class KeyDesk {

  private final NavBar bar;
  private final FormToken tokens;
  private final Browser browser;
  private final StepUp stepUp;
  private final String site;

  KeyDesk(NavBar bar, FormToken tokens, Browser browser, StepUp stepUp, PlatformConfig platform) {
    this.bar = bar;
    this.tokens = tokens;
    this.browser = browser;
    this.stepUp = stepUp;
    this.site = platform.publicUrl().toString();
  }

  Nav nav(SignedIn who) {
    return bar.of(who);
  }

  String site() {
    return site;
  }

  String token(SignedIn who, String form) {
    return tokens.issue(who.browser(), form);
  }

  SignedIn require(SecurityContext security, String form, String token) {
    SignedIn who = SignedIn.of(security);
    tokens.require(who.browser(), form, token);
    return who;
  }

  /**
   * A key opens what she does, without her: so she shows first that it is her.
   *
   * @param operating whether the key does what operators do, which takes two factors
   */
  void requireStrongest(SignedIn who, boolean operating, String back) {
    if (operating) {
      stepUp.require(who, How.TWO_FACTORS, back);
    } else {
      stepUp.requireStrongest(who, back);
    }
  }

  Source source(RoutingContext context) {
    Device device = browser.device(context);
    return new Source(device.network(), device.name());
  }

  Response answer(TemplateInstance page, int status) {
    return Response.status(status).entity(page).header("Cache-Control", "no-store").build();
  }

  /** What she may give a key: all that she can do herself. */
  static Set<String> scopes(SignedIn who) {
    List<String> held = new ArrayList<>(Scopes.OF_RECORD);
    held.addAll(List.of(Scopes.LEDGER, Scopes.ACCOUNT, Scopes.ORGANIZATIONS));
    if (who.role().reaches(Role.SUPPORT)) {
      held.add(Scopes.SUPPORT);
    }
    if (who.role().reaches(Role.ADMIN)) {
      held.add(Scopes.ADMIN);
    }
    return KeyScopes.ofPerson(held);
  }

  /** What is wrong with what she has typed, in her words. */
  static List<String> sentences(Problem refused) {
    return refused.faults().isEmpty()
        ? List.of(refused.getMessage())
        : refused.faults().stream().map(KeyDesk::sentence).toList();
  }

  private static String sentence(Fault fault) {
    return switch (fault.path().split("/")[1]) {
      case "name" -> "Give it a name of up to 100 characters, to tell it from others.";
      case "scopes" -> "Tick what it is for.";
      case "expiresAt" -> "Choose until when it is good.";
      default -> "Of the addresses, one is none: write them as 203.0.113.7 or 203.0.113.0/24.";
    };
  }
}
