package dev.holdfast.users;

/** The examples of the API's description. */
final class UserExamples {

  static final String USER =
      """
      {"id":"lusab-babad-gutih-tugad","username":"ada","email":"ada@example.org",\
      "emailVerified":true,"givenName":"Ada","familyName":"Lovelace","locale":"en-GB","active":true,\
      "state":"active","role":"user","groups":["staff"],\
      "createdAt":"2026-11-02T10:02:00.000Z"}""";

  static final String SEEN =
      """
      {"id":"lusab-babad-gutih-tugad","username":"ada","name":"Ada Lovelace",\
      "email":"ada@example.org","emailVerified":true,"active":true,"state":"active",\
      "role":"user","groups":["staff"],"createdAt":"2026-11-02T10:02:00.000Z"}""";

  static final String ACCOUNT =
      """
      {"username":"ada","email":"ada@example.org","emailVerified":true,"active":true}""";

  static final String PROFILE =
      """
      {"username":"ada","email":"ada@example.org","givenName":"Ada","familyName":"Lovelace"}""";

  static final String NEW_USER =
      """
      {"username":"ada","email":"ada@example.org","givenName":"Ada","familyName":"Lovelace","locale":"en-GB"}""";

  static final String PATCH =
      """
      {"nickname":"Countess","phoneNumber":null}""";

  private UserExamples() {}
}
