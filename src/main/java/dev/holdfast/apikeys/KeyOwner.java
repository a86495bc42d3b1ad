package dev.holdfast.apikeys;

import dev.holdfast.people.PersonId;

/**
 * Whose an API key is: a person's or a client's.
 *
 * @param person null of a client's
 * @param clientId null of a person's
 */
public record KeyOwner(PersonId person, String clientId) {

  public static KeyOwner of(PersonId person) {
    return new KeyOwner(person, null);
  }

  public static KeyOwner of(String clientId) {
    return new KeyOwner(null, clientId);
  }

  String prefix() {
    return person == null ? KeyText.OF_CLIENT : KeyText.OF_PERSON;
  }
}
