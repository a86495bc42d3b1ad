package dev.holdfast.sharing;

/** The examples of the API's description: one person's, throughout. */
final class ApiExamples {

  static final String PERSON =
      """
      {"id":"lusab-babad-gutih-tugad","createdAt":"2026-11-02T10:02:00.000Z"}""";

  static final String NEW_PERSON =
      """
      {"facts":[{"name":"given_name","value":"Ada"},{"name":"family_name","value":"Lovelace"}]}""";

  static final String NEW_FACT =
      """
      {"name":"given_name","value":"Ada","assertedAt":"2026-11-02T10:00:00Z"}""";

  static final String FACT =
      """
      {"id":"019a4bd3-8f40-7000-8d4e-2f1c6a90b7e5","name":"given_name","type":"string",\
      "value":"Ada","assertedAt":"2026-11-02T10:00:00.000Z",\
      "receivedAt":"2026-11-02T10:02:00.000Z","source":"tidewater-library"}""";

  static final String MY_FACT =
      """
      {"id":"019a4bd3-8f40-7000-8d4e-2f1c6a90b7e5","name":"given_name","type":"string",\
      "value":"Ada","assertedAt":"2026-11-02T10:00:00.000Z",\
      "receivedAt":"2026-11-02T10:02:00.000Z"}""";

  static final String DISPUTED =
      """
      {"person":"lusab-babad-gutih-tugad","sort":"facts",\
      "entry":"019a4bd3-8f40-7000-8d4e-2f1c6a90b7e5","name":"address.locality",\
      "reason":"I moved to Lyon in May.","disputedAt":"2026-11-20T18:21:00.000Z"}""";

  static final String DISPUTED_FACT =
      """
      {"id":"019a4bd3-8f40-7000-8d4e-2f1c6a90b7e5","name":"address.locality","type":"string",\
      "value":"Paris","assertedAt":"2026-11-02T10:00:00.000Z",\
      "receivedAt":"2026-11-02T10:02:00.000Z","source":"tidewater-library","disputed":true,\
      "dispute":{"reason":"I moved to Lyon in May.","disputedAt":"2026-11-20T18:21:00.000Z"}}""";

  static final String DELETED =
      """
      {"deleted":1,"historyDeleted":0,"historyKept":2}""";

  static final String NEW_ACTIVITY =
      """
      {"category":"running","time":"2026-11-09T07:05:00Z","details":"10 km along the canal"}""";

  static final String ACTIVITY =
      """
      {"id":"019a4bd3-8f40-7001-9f02-71c5e8d3a64b","category":"running",\
      "time":"2026-11-09T07:05:00.000Z","details":"10 km along the canal",\
      "receivedAt":"2026-11-09T08:30:00.000Z","source":"canal-cycling"}""";

  static final String MY_ACTIVITY =
      """
      {"id":"019a4bd3-8f40-7001-9f02-71c5e8d3a64b","category":"running",\
      "time":"2026-11-09T07:05:00.000Z","details":"10 km along the canal",\
      "receivedAt":"2026-11-09T08:30:00.000Z"}""";

  static final String NEW_TRAINING =
      """
      {"name":"First aid at work","description":"Three days, with an exam",\
      "time":"2026-03-12T08:00:00Z"}""";

  static final String TRAINING =
      """
      {"id":"019a4bd3-8f40-7002-a1b8-0c9d7e6f5a43","name":"First aid at work",\
      "description":"Three days, with an exam","time":"2026-03-12T08:00:00.000Z",\
      "receivedAt":"2026-03-15T09:12:00.000Z","source":"northwind-jobs"}""";

  static final String MY_TRAINING =
      """
      {"id":"019a4bd3-8f40-7002-a1b8-0c9d7e6f5a43","name":"First aid at work",\
      "description":"Three days, with an exam","time":"2026-03-12T08:00:00.000Z",\
      "receivedAt":"2026-03-15T09:12:00.000Z"}""";

  private ApiExamples() {}
}
