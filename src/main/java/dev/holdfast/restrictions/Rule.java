package dev.holdfast.restrictions;

/** A restriction, and when it applies. */
record Rule(Restriction said, Condition condition) {

  /**
   * @throws NotValid if it cannot be one
   */
  static Rule of(Restriction said) {
    Condition condition =
        switch (said.type()) {
          case "ip" -> Addresses.of(required("cidr", said.cidr()));
          case "origin" -> Site.of(required("origin", said.origin()));
          case "time" -> Hours.of(said);
          case "api" -> Calls.of(said);
          case "rate" -> Rate.of(said.perMinute(), said.perDay());
          default -> throw new NotValid("type", "It must be ip, origin, time, api or rate.");
        };
    return new Rule(said, condition);
  }

  private static String required(String member, String value) {
    if (value == null) {
      throw new NotValid(member, "It is required.");
    }
    return value;
  }

  /** As it is kept: written in the one way. */
  Restriction written() {
    return condition instanceof Addresses addresses
        ? said.withRange(addresses.range().toString())
        : condition instanceof Site site ? said.withOrigin(site.origin()) : said;
  }

  boolean denies(Request request) {
    return said.isDeny() && !isRate() && condition.mayMatch(request);
  }

  boolean isAllow() {
    return !said.isDeny() && !isRate();
  }

  boolean isRate() {
    return condition instanceof Rate;
  }
}
