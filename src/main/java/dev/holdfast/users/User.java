package dev.holdfast.users;

import dev.holdfast.emails.LoginEmail;
import dev.holdfast.ledger.EntryRef;
import dev.holdfast.people.KnownPerson;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A person as an account.
 *
 * @param username null if she has none
 * @param name what she is called, for operators; else null
 * @param email the primary one, or one that waits to be verified; null if she has none
 * @param facts what is known of her profile, by the names of the facts
 * @param groups the names of her groups
 */
record User(
    KnownPerson person,
    String username,
    String name,
    LoginEmail email,
    Map<String, String> facts,
    List<String> groups) {

  /** Which entries it is made of, for the ledger. */
  List<EntryRef> refs() {
    Stream<EntryRef> known =
        facts.keySet().stream().map(fact -> new EntryRef(EntryRef.Sort.FACTS, null, fact));
    return Stream.concat(known, Stream.ofNullable(email).map(LoginEmail::ref)).toList();
  }

  String fact(Claim claim) {
    return facts.get(claim.fact());
  }
}
