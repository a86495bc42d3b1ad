package dev.holdfast.sessions;

import dev.holdfast.people.PersonId;
import java.util.UUID;

/** She signed in once more in the same browser: what the one session began belongs to the other. */
public record SessionReplaced(PersonId person, UUID before, UUID after) {}
