package dev.holdfast.architecture;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which feature may use which; the ground ({@link Features#GROUND}) is open to all. An edge is
 * added together with the code that needs it, and leaves with it.
 */
final class MayUse {

  static final Map<String, Set<String>> TABLE =
      read(
          """
          people:
          actors: people
          ledger: people
          record: ledger people
          audit: actors people
          organizations: actors audit emails people record
          clients: actors audit jose keys mtls people
          developers: actors audit clientauth clients consent emails idempotency limits organizations people tokens
          console: actors audit clients developers emails invitations organizations ownapps people record sessions
          clientpages: access apikeys clients console developers ownapps record restrictions signals usage
          mtls:
          details: clients protocol record
          invitations: actors audit emails organizations people sessions signin
          keys: actors audit
          claims: clients emails people record
          oidc: claims clients consent keys people record sessions
          passkeys: emails people security sessions
          credentials: emails people record security sessions
          security: people
          sessions: people security
          attempts: credentials emails passkeys people security sessions
          signin: attempts emails people record sessions
          steps: attempts credentials emails leaving passkeys people sessions signin
          consent: claims clients details organizations people record sessions signin usage
          myrecord: clients people record sessions signin
          signals: actors audit claims clients consent developers keys notices people record
          endings: clients consent emails people
          receipts: actors claims clientauth clients consent details jose keys people protocol record sessions signin tokens
          myledger: clients consent ledger ledgers people record roots sessions signin
          home: clients consent endings ledger myledger people record sessions signin
          tokens: claims clients consent details dpop keys mtls oidc people protocol restrictions sessions usage
          protocol:
          jose:
          dpop: jose mtls protocol
          clientauth: clientdocuments clients jose mtls protocol restrictions usage
          usage:
          restrictions: clients usage
          apikeys: actors clients emails people restrictions security usage
          keypages: apikeys clients emails people restrictions sessions signin
          access: actors apikeys clients developers restrictions usage
          clientdocuments: clients consent protocol
          oauth: claims clientauth clients consent details device dpop exchange keys mtls oidc protocol sessions tokens
          doctor: clients tokens
          exchange: clients consent details protocol tokens
          device: attempts clientauth clients consent people protocol requests sessions signin tokens
          requests: claims clientauth clientdocuments clients details dpop jose keys oidc protocol sessions tokens
          authorizations: accounts attempts claims clientauth clientdocuments clients consent dpop keys logout mtls oidc people protocol registration requests sessions signin tokens
          notices: clients
          logout: claims clients keys notices oidc people record sessions
          registration: clientauth clientdocuments clients consent protocol
          selfservice: credentials emails passkeys people record security sessions signin
          authn: attempts emails passkeys people record sessions signin
          roots: jose keys ledger people
          ledgers: actors consent jose keys ledger people record roots
          idempotency: ledger people record
          sharing: consent details idempotency people record
          emails: ledger people record security
          users: actors directory emails idempotency ledger leaving operators people record security
          loginemails: emails people users
          directory: emails people record
          looks: actors audit emails people record security
          leaving: emails people security sessions signin
          portability: clients consent emails keys ledger ledgers people receipts record security sessions signin
          imports: actors audit emails people portability record
          operators: accounts actors audit credentials emails passkeys people record security sessions
          accounts: actors attempts audit credentials emails passkeys people record security sessions
          admin: accounts actors clients consent credentials directory emails ledger looks operators ownapps passkeys people record security sessions
          operations: actors audit keys operators ownapps people record sessions usage
          partners: clients developers organizations ownapps people record sessions
          ownapps: actors clients jose keys logout oauth people protocol record sessions
          demo: clients credentials emails people record
          testclient:
          """);

  private MayUse() {}

  private static Map<String, Set<String>> read(String table) {
    return table
        .lines()
        .map(line -> line.split(":", 2))
        .collect(Collectors.toMap(parts -> parts[0].strip(), parts -> words(parts[1])));
  }

  private static Set<String> words(String text) {
    return Arrays.stream(text.strip().split(" "))
        .filter(word -> !word.isEmpty())
        .collect(Collectors.toSet());
  }
}
