package dev.holdfast.authn;

/** What the API's description shows of a sign-in over the API. */
final class AuthnExamples {

  static final String DESCRIPTION =
      "For products that ask for the password, or another factor, on screens of their own; the"
          + " token is one of client credentials with the scope authn. Begin with an address and a"
          + " factor; go on with the authenticationId of the answer until it holds a session. An"
          + " address that nobody has gets the same answers, after the same time, as one whose"
          + " password is wrong: 422 not-proven. A passkey needs no address: send {} to get"
          + " publicKey for her browser, and then its response; the screens' origin must be one of"
          + " HOLDFAST_PASSKEYS_ORIGINS.\n\nA session says who is signed in and how. It is"
          + " in her own list of sessions, where she can end it. To give her a single sign-on with"
          + " other apps, send her browser to its handover address, with return and for as"
          + " the sign-in page's own address has them. Send the person's userAgent and ip with each"
          + " step: guesses are limited by them.";

  static final String PASSWORD =
      "{\"address\":\"ada@example.org\",\"password\":\"tundra velvet 9 spoons\","
          + "\"userAgent\":\"Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0\","
          + "\"ip\":\"203.0.113.7\"}";

  static final String CODE =
      "{\"authenticationId\":\"q9mB1v0s3y5rJ8nT2cW4xK6zD7fG0hLpA1eR5uIoYtQ\",\"code\":\"287 082\","
          + "\"ip\":\"203.0.113.7\"}";

  static final String NEXT =
      "{\"next\":\"totp\",\"options\":[\"totp\",\"recovery-code\"],"
          + "\"authenticationId\":\"q9mB1v0s3y5rJ8nT2cW4xK6zD7fG0hLpA1eR5uIoYtQ\"}";

  static final String SESSION =
      "{\"session\":{\"id\":\"01a1fe1c-3c80-4880-8ffe-a85158e2bdf1\","
          + "\"personId\":\"lusab-babad-gutih-tugad\",\"acr\":\"2fa\",\"amr\":[\"pwd\",\"otp\",\"mfa\"],"
          + "\"authTime\":\"2026-11-21T12:00:00.000Z\","
          + "\"handover\":\"https://id.example.org/sign-in/handover/q9mB1v0s3y5rJ8nT2cW4xK6zD7fG0hLpA1eR5uIoYtQ\"}}";

  private AuthnExamples() {}
}
