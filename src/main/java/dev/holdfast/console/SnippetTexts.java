package dev.holdfast.console;

/**
 * The code flow as programs write it; filled in by {@link CodeSnippet}. What is written twice as a
 * percent sign is one.
 */
final class SnippetTexts {

  static final String CURL =
      """
      # 1. Send the person's browser here (keep VERIFIER and STATE for step 2)
      VERIFIER=$(openssl rand -hex 32); STATE=$(openssl rand -hex 16)
      CHALLENGE=$(printf %%s "$VERIFIER" | openssl dgst -sha256 -binary | openssl base64 -A | tr '+/' '-_' | tr -d '=')
      echo "%s&state=$STATE&code_challenge=$CHALLENGE&code_challenge_method=S256"
      # 2. She comes back to your redirect URI with code and state: check state, exchange the code
      curl %s \\
        %s \\
        -d grant_type=authorization_code -d "code=$CODE" -d "code_verifier=$VERIFIER" \\
        --data-urlencode 'redirect_uri=%s'
      # 3. Read what she shares
      curl -H "Authorization: Bearer $ACCESS_TOKEN" %s""";

  static final String JAVA_SCRIPT =
      """
      import { createHash, randomBytes } from "node:crypto";

      // 1. Send the person's browser to this address; keep verifier and state in her session
      const verifier = randomBytes(32).toString("base64url");
      const state = randomBytes(16).toString("base64url");
      const challenge = createHash("sha256").update(verifier).digest("base64url");
      const address = "%s"
        + `&state=${state}&code_challenge=${challenge}&code_challenge_method=S256`;

      // 2. She comes back with code and state: check state, exchange the code
      const answer = await fetch("%s", {
        method: "POST",
      %s  body: new URLSearchParams({
      %s,
        }),
      });
      const { access_token } = await answer.json();

      // 3. Read what she shares
      const data = await fetch("%s", {
        headers: { Authorization: `Bearer ${access_token}` },
      });""";

  static final String JAVA =
      """
      import static java.nio.charset.StandardCharsets.UTF_8;
      import java.net.*;
      import java.net.http.*;
      import java.security.*;
      import java.util.*;

      // 1. Send the person's browser to this address; keep verifier and state in her session
      byte[] random = new byte[32];
      new SecureRandom().nextBytes(random);
      Base64.Encoder base64 = Base64.getUrlEncoder().withoutPadding();
      String verifier = base64.encodeToString(random);
      String state = UUID.randomUUID().toString();
      String challenge = base64.encodeToString(
          MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(UTF_8)));
      String address = "%s"
          + "&state=" + state + "&code_challenge=" + challenge + "&code_challenge_method=S256";

      // 2. She comes back with code and state: check state, exchange the code
      String form =
      %s;
      HttpRequest request = HttpRequest.newBuilder(URI.create("%s"))
          .header("Content-Type", "application/x-www-form-urlencoded")
      %s    .POST(HttpRequest.BodyPublishers.ofString(form))
          .build();
      HttpResponse<String> answer =
          HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());

      // 3. Take access_token out of the JSON, and read what she shares at
      //    %s with the header Authorization: Bearer …""";

  static final String PYTHON =
      """
      import base64, hashlib, json, os, secrets, urllib.parse, urllib.request

      # 1. Send the person's browser to this address; keep verifier and state in her session
      verifier = secrets.token_urlsafe(32)
      state = secrets.token_urlsafe(16)
      digest = hashlib.sha256(verifier.encode()).digest()
      challenge = base64.urlsafe_b64encode(digest).rstrip(b"=").decode()
      address = (
          "%s"
          f"&state={state}&code_challenge={challenge}&code_challenge_method=S256"
      )

      # 2. She comes back with code and state: check state, exchange the code
      form = urllib.parse.urlencode({
      %s,
      })
      request = urllib.request.Request("%s", form.encode())
      %stokens = json.load(urllib.request.urlopen(request))

      # 3. Read what she shares
      request = urllib.request.Request("%s")
      request.add_header("Authorization", "Bearer " + tokens["access_token"])
      data = json.load(urllib.request.urlopen(request))""";

  private SnippetTexts() {}
}
