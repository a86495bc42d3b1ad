package dev.holdfast.console;

import dev.holdfast.clients.RegisteredClient;
import dev.holdfast.clients.Scopes;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The code flow with PKCE, in four languages. */
record CodeSnippet(RegisteredClient client, String issuer) {

  private static final String AUTHORIZE = "/api/oauth/authorize";
  private static final String TOKEN = "/api/oauth/token";

  private String redirect() {
    return client.redirectUris().get(0);
  }

  /** Between single quotes of a shell. */
  private String quoted() {
    return redirect().replace("'", "'\\''");
  }

  /** The first part of the address of the authorization endpoint. */
  private String start() {
    return issuer
        + AUTHORIZE
        + "?response_type=code&client_id="
        + Snippets.encoded(client.clientId())
        + "&redirect_uri="
        + Snippets.encoded(redirect())
        + "&scope="
        + Snippets.encoded(Scopes.write(client.scopes()));
  }

  private String note(String comment) {
    String needed = Snippets.needed(client, issuer);
    return needed.isEmpty() ? "" : comment + " " + needed + "\n";
  }

  String curl() {
    return note("#")
        + SnippetTexts.CURL.formatted(
            start(), issuer + TOKEN, Snippets.curlAuth(client, issuer), quoted(), read());
  }

  private String read() {
    String of =
        Scopes.OF_RECORD.stream()
            .filter(client.scopes()::contains)
            .findFirst()
            .map("/api/people/me/"::concat)
            .orElse("/api/oauth/userinfo");
    return issuer + of;
  }

  private List<String[]> form(String verifier) {
    List<String[]> form =
        new ArrayList<>(
            List.of(
                new String[] {"grant_type", "\"authorization_code\""},
                new String[] {"code", "code"},
                new String[] {"redirect_uri", '"' + redirect() + '"'},
                new String[] {"code_verifier", verifier}));
    form.addAll(Snippets.formAuth(client));
    return form;
  }

  String javaScript() {
    String pairs =
        form("verifier").stream()
            .map(
                pair ->
                    "    "
                        + pair[0]
                        + ": "
                        + pair[1].replace("CLIENT_SECRET", "process.env.CLIENT_SECRET"))
            .collect(Collectors.joining(",\n"));
    String basic =
        Snippets.basic(client)
            ? """
                headers: {
                  Authorization: "Basic " + Buffer.from("%s:" + process.env.CLIENT_SECRET).toString("base64"),
                },
            """
                .formatted(client.clientId())
                .replaceAll("(?m)^    ", "  ")
            : "";
    return note("//")
        + SnippetTexts.JAVA_SCRIPT.formatted(start(), issuer + TOKEN, basic, pairs, read());
  }

  String java() {
    String pairs =
        form("verifier").stream()
            .map(
                pair ->
                    "    "
                        + '"'
                        + pair[0]
                        + "=\" + URLEncoder.encode("
                        + pair[1].replace("CLIENT_SECRET", "System.getenv(\"CLIENT_SECRET\")")
                        + ", UTF_8)")
            .collect(Collectors.joining(" + \"&\"\n        + "));
    String basic =
        Snippets.basic(client)
            ? """
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(
                    ("%s:" + System.getenv("CLIENT_SECRET")).getBytes(UTF_8)))
            """
                .formatted(client.clientId())
            : "";
    return note("//") + SnippetTexts.JAVA.formatted(start(), pairs, issuer + TOKEN, basic, read());
  }

  String python() {
    String pairs =
        form("verifier").stream()
            .map(
                pair ->
                    "    \""
                        + pair[0]
                        + "\": "
                        + pair[1].replace("CLIENT_SECRET", "os.environ[\"CLIENT_SECRET\"]"))
            .collect(Collectors.joining(",\n"));
    String basic =
        Snippets.basic(client)
            ? """
            pair = "%s:" + os.environ["CLIENT_SECRET"]
            request.add_header("Authorization", "Basic " + base64.b64encode(pair.encode()).decode())
            """
                .formatted(client.clientId())
            : "";
    return note("#") + SnippetTexts.PYTHON.formatted(start(), pairs, issuer + TOKEN, basic, read());
  }
}
