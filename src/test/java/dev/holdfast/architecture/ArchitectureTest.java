package dev.holdfast.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The design, as far as a machine can hold us to it. That each rule bites: {@link RulesBiteTest}.
 */
@Tag("one-database")
class ArchitectureTest {
  /**
   * Which feature may use which; the ground ({@link Features#GROUND}) is open to all. An edge is
   * added together with the code that needs it, and leaves with it.
   */
  private static final Map<String, Set<String>> MAY_USE =
      Map.ofEntries(
          Map.entry("people", Set.of()),
          Map.entry("actors", Set.of("people")),
          Map.entry("record", Set.of("people")),
          Map.entry("audit", Set.of("actors", "people", "record")),
          Map.entry("organizations", Set.of("actors", "audit", "emails", "people", "record")),
          Map.entry("clients", Set.of("people", "jose", "keys", "mtls")),
          Map.entry(
              "developers",
              Set.of(
                  "actors",
                  "audit",
                  "clientauth",
                  "clients",
                  "consent",
                  "emails",
                  "idempotency",
                  "organizations",
                  "people",
                  "tokens")),
          Map.entry("mtls", Set.of()),
          Map.entry("details", Set.of("clients", "record", "protocol")),
          Map.entry(
              "invitations",
              Set.of(
                  "actors",
                  "audit",
                  "emails",
                  "organizations",
                  "people",
                  "record",
                  "sessions",
                  "signin")),
          Map.entry("keys", Set.of()),
          Map.entry("claims", Set.of("people", "record", "clients", "emails")),
          Map.entry(
              "oidc",
              Set.of("people", "record", "clients", "keys", "sessions", "consent", "claims")),
          Map.entry("passkeys", Set.of("people", "security", "sessions", "emails")),
          Map.entry("credentials", Set.of("people", "security", "sessions", "record", "emails")),
          Map.entry("security", Set.of("people")),
          Map.entry("sessions", Set.of("people", "security")),
          Map.entry(
              "attempts",
              Set.of("credentials", "emails", "passkeys", "people", "security", "sessions")),
          Map.entry("signin", Set.of("attempts", "emails", "people", "record", "sessions")),
          Map.entry(
              "steps",
              Set.of(
                  "attempts", "credentials", "emails", "passkeys", "people", "sessions", "signin")),
          Map.entry(
              "consent",
              Set.of(
                  "people",
                  "record",
                  "clients",
                  "claims",
                  "details",
                  "organizations",
                  "sessions",
                  "signin")),
          Map.entry("home", Set.of("people", "record", "clients", "sessions", "signin", "consent")),
          Map.entry(
              "tokens",
              Set.of(
                  "people",
                  "clients",
                  "keys",
                  "sessions",
                  "consent",
                  "claims",
                  "oidc",
                  "dpop",
                  "details",
                  "mtls",
                  "protocol")),
          Map.entry("protocol", Set.of()),
          Map.entry("jose", Set.of()),
          Map.entry("dpop", Set.of("jose", "mtls", "protocol")),
          Map.entry("clientauth", Set.of("clients", "clientdocuments", "jose", "mtls", "protocol")),
          Map.entry("clientdocuments", Set.of("clients", "consent", "protocol")),
          Map.entry(
              "oauth",
              Set.of(
                  "clients",
                  "sessions",
                  "consent",
                  "oidc",
                  "tokens",
                  "protocol",
                  "claims",
                  "clientauth",
                  "dpop",
                  "device",
                  "exchange",
                  "details",
                  "keys",
                  "mtls")),
          Map.entry("doctor", Set.of("clients", "tokens")),
          Map.entry("exchange", Set.of("clients", "consent", "tokens", "details", "protocol")),
          Map.entry(
              "device",
              Set.of(
                  "people",
                  "clients",
                  "sessions",
                  "attempts",
                  "signin",
                  "consent",
                  "tokens",
                  "protocol",
                  "clientauth",
                  "requests")),
          Map.entry(
              "requests",
              Set.of(
                  "clients",
                  "details",
                  "clientdocuments",
                  "claims",
                  "sessions",
                  "oidc",
                  "tokens",
                  "protocol",
                  "keys",
                  "jose",
                  "clientauth",
                  "dpop")),
          Map.entry(
              "authorizations",
              Set.of(
                  "accounts",
                  "clients",
                  "clientauth",
                  "clientdocuments",
                  "dpop",
                  "keys",
                  "mtls",
                  "sessions",
                  "attempts",
                  "signin",
                  "consent",
                  "claims",
                  "oidc",
                  "logout",
                  "people",
                  "registration",
                  "tokens",
                  "protocol",
                  "requests")),
          Map.entry(
              "logout",
              Set.of("people", "record", "clients", "claims", "keys", "sessions", "oidc")),
          Map.entry(
              "registration",
              Set.of("clients", "clientauth", "clientdocuments", "consent", "protocol")),
          Map.entry(
              "selfservice",
              Set.of(
                  "people",
                  "record",
                  "credentials",
                  "passkeys",
                  "security",
                  "sessions",
                  "signin",
                  "emails")),
          Map.entry(
              "authn",
              Set.of("attempts", "emails", "passkeys", "people", "record", "sessions", "signin")),
          Map.entry("idempotency", Set.of("people", "record")),
          Map.entry("sharing", Set.of("people", "record", "consent", "details", "idempotency")),
          Map.entry("emails", Set.of("people", "security")),
          Map.entry("users", Set.of("people", "record", "emails", "security", "idempotency")),
          Map.entry(
              "accounts",
              Set.of(
                  "people",
                  "record",
                  "security",
                  "sessions",
                  "emails",
                  "credentials",
                  "passkeys",
                  "attempts")),
          Map.entry(
              "admin",
              Set.of("people", "record", "security", "sessions", "signin", "accounts", "emails")),
          Map.entry("demo", Set.of("people", "record", "clients", "emails", "credentials")),
          Map.entry("testclient", Set.of()));

  private static final JavaClasses MAIN =
      new ClassFileImporter().importPath(Path.of("target", "classes", "dev", "holdfast"));

  @Test
  void a_feature_uses_only_what_the_table_allows() {
    holds(Features.usesOutside(MAY_USE, MAIN));
  }

  @Test
  void the_table_has_no_entry_that_nobody_uses() {
    holds(Features.neverUsed(MAY_USE, MAIN));
  }

  @Test
  void features_form_no_cycle() {
    holds(Features.cycles(MAIN));
  }

  @Test
  void entities_never_leave_their_feature() {
    holds(Roles.entities(MAIN));
  }

  @Test
  void resources_are_hidden_and_their_methods_are_found() {
    holds(Roles.resources(MAIN));
  }

  @Test
  void every_endpoint_says_who_may_call_it() {
    holds(Roles.undeclaredCallers(MAIN));
  }

  @Test
  void pages_are_checked_templates() {
    holds(Roles.pages(MAIN));
  }

  @Test
  void only_voices_have_transactions() {
    holds(Roles.transactions(MAIN));
  }

  @Test
  void what_is_written_as_json_is_known_to_a_native_image() {
    holds(Wire.unregistered(MAIN));
  }

  @Test
  void names_are_short_words_of_the_domain() {
    holds(Habits.names(MAIN));
  }

  @Test
  void only_commands_print() {
    holds(Habits.printing(MAIN));
  }

  @Test
  void time_comes_from_the_clock() {
    holds(Habits.time(MAIN));
  }

  @Test
  void queries_are_read_to_their_end() {
    holds(Habits.openQueries(MAIN));
  }

  @Test
  void sources_are_small_and_say_what_they_are() {
    holds(Sources.MAIN.violations(Path.of("src", "main", "java")));
    holds(Sources.TEST.violations(Path.of("src", "test", "java")));
  }

  private static void holds(List<String> violations) {
    assertEquals("", String.join("\n", violations));
  }
}
