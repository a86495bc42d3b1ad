package dev.holdfast.organizations;

import dev.holdfast.people.PersonId;
import dev.holdfast.web.Cursor;
import dev.holdfast.web.Faults;
import dev.holdfast.web.PageParameters;
import dev.holdfast.web.Position;
import dev.holdfast.web.Shapes;
import jakarta.ws.rs.QueryParam;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which organizations are asked for. */
class OrganizationQuery extends PageParameters {

  @QueryParam("name")
  @Parameter(description = "What the name begins with, in whatever case.")
  String name;

  @QueryParam("member")
  @Parameter(
      description = "Only those that this person is in. Who is no operator asks for her own.",
      example = "lusab-babad-gutih-tugad",
      schema = @Schema(type = SchemaType.STRING, pattern = Shapes.PERSON))
  String member;

  @QueryParam("ownerless")
  @Parameter(
      description = "Only those without an active owner: an admin can name one.",
      schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
  String ownerless;

  @Override
  protected Map<String, String> own() {
    Map<String, String> own = new LinkedHashMap<>();
    own.put("name", name);
    own.put("member", member);
    own.put("ownerless", ownerless);
    return own;
  }

  @Override
  protected void check(Faults faults) {
    if (member != null && PersonId.parse(member).isEmpty()) {
      faults.add("query:member", "It must be the id of a person.");
    }
    if (ownerless != null && !List.of("true", "false").contains(ownerless)) {
      faults.add("query:ownerless", "It must be true or false.");
    }
  }

  /** What is asked for, after it was checked. */
  OrganizationSearch search() {
    return new OrganizationSearch(
        name, PersonId.parse(member).orElse(null), "true".equals(ownerless));
  }

  /** The last one of the page before; null at the beginning. */
  KnownOrganization after() {
    Position place = position();
    return place == null ? null : new KnownOrganization(place.id(), null, null, place.time());
  }

  static Cursor place(KnownOrganization known) {
    return Cursor.of(known.createdAt(), known.id());
  }
}
