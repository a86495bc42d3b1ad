package dev.holdfast.sharing;

import dev.holdfast.people.KnownPerson;
import dev.holdfast.web.Times;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A person as she is answered: her id; who she is, is in her record. */
@Schema(name = "Person", description = "A human being whose record is held.")
@RegisterForReflection
record PersonView(
    @Schema(
            description = "The public id, a proquint of 64 random bits; sub of every token.",
            examples = "\"lusab-babad-gutih-tugad\"")
        String id,
    @Schema(format = "date-time") String createdAt) {

  static PersonView of(KnownPerson person) {
    return new PersonView(person.id().toString(), Times.write(person.createdAt()));
  }
}
