package dev.holdfast.ownapps;

import dev.holdfast.people.PersonId;

/**
 * What a logout token says has ended.
 *
 * @param person null if it names the session alone
 * @param sid what the app calls the provider's session; null if all of the person's have ended
 */
record LogoutProof(PersonId person, String sid) {}
