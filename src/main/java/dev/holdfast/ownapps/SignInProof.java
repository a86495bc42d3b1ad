package dev.holdfast.ownapps;

import dev.holdfast.people.PersonId;
import dev.holdfast.sessions.How;
import java.time.Instant;

/**
 * What an ID token has shown to one of our apps.
 *
 * @param sid what the app calls the provider's session
 * @param at when she showed who she is
 * @param token the token itself, to name her by at logout
 */
record SignInProof(PersonId person, String sid, How how, Instant at, String token) {}
