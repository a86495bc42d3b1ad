package dev.holdfast.consent;

import dev.holdfast.people.PersonId;
import java.util.UUID;

/** A person took back what she allowed; fired in the transaction that ends the grant. */
public record GrantWithdrawn(UUID grant, PersonId person, String clientId) {}
