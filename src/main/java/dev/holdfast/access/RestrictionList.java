package dev.holdfast.access;

import dev.holdfast.restrictions.Restriction;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All restrictions of a client, the oldest first: at most a hundred. */
@RegisterForReflection
@Schema(name = "AccessRestrictionList", requiredProperties = "items")
record RestrictionList(List<Restriction> items) {

  static final String RULES =
      "From its next request on, whatever tokens it has. Deny beats allow; of each type that has"
          + " allows, one has to match; rates bound. An allow of type api says nothing of the"
          + " endpoints where the client shows who it is.";

  static final String ONE =
      """
      {"id":"01a1fe1c-3c80-7880-8ffe-a85158e2bdf1","type":"ip","effect":"allow",\
      "cidr":"203.0.113.0/24","note":"our data centre","createdAt":"2026-11-02T10:02:00.000Z"}""";

  static final String NEW =
      """
      {"type":"ip","effect":"allow","cidr":"203.0.113.0/24","note":"our data centre"}""";
}
