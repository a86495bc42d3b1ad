package dev.holdfast.users;

import dev.holdfast.directory.PeoplePlace;
import dev.holdfast.directory.PeopleQuestion;
import dev.holdfast.people.PersonState;
import dev.holdfast.people.Role;
import dev.holdfast.web.Faults;
import dev.holdfast.web.PageParameters;
import jakarta.ws.rs.QueryParam;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The query of the list of users. */
class UserParameters extends PageParameters {

  private static final int LONGEST = 200;

  @QueryParam("q")
  @Parameter(
      description =
          "Beginnings (up to 16 letters) of words of the names that you are shown of her"
              + " (operators: of what she is called), of her username or of what is before the @ of"
              + " an e-mail address, whatever the case and accents; or longer words, an address or"
              + " her id, each as a whole. Of several words each has to fit.",
      schema = @Schema(type = SchemaType.STRING, maxLength = LONGEST))
  String q;

  @QueryParam("username")
  @Parameter(description = "Only the user of exactly this name, whatever the case.")
  String username;

  @QueryParam("group")
  @Parameter(
      description = "Only members of this group.",
      schema = @Schema(type = SchemaType.STRING, format = "uuid"))
  String group;

  @QueryParam("state")
  @Parameter(
      description = "Only those in this state.",
      schema =
          @Schema(
              type = SchemaType.STRING,
              enumeration = {"active", "deactivated", "leaving"}))
  String state;

  @QueryParam("role")
  @Parameter(
      description = "Only those with this role.",
      schema =
          @Schema(
              type = SchemaType.STRING,
              enumeration = {"user", "support", "admin"}))
  String role;

  @Override
  protected Map<String, String> own() {
    Map<String, String> own = new LinkedHashMap<>();
    own.put("q", q);
    own.put("username", username);
    own.put("group", group);
    own.put("state", state);
    own.put("role", role);
    return own;
  }

  @Override
  protected void check(Faults faults) {
    if (q != null && q.codePointCount(0, q.length()) > LONGEST) {
      faults.add("query:q", "It must be at most " + LONGEST + " characters.");
    }
    boolean more = q != null || group != null || state != null || role != null;
    if (username != null && more) {
      faults.add("query:username", "It finds one user by itself; leave the others out.");
    }
    readable(faults, "group", group, UserParameters::group);
    readable(faults, "state", state, text -> constant(PersonState.class, text));
    readable(faults, "role", role, text -> constant(Role.class, text));
  }

  PeopleQuestion question() {
    return new PeopleQuestion(
        q,
        group == null ? null : group(group),
        state == null ? null : constant(PersonState.class, state),
        role == null ? null : constant(Role.class, role));
  }

  /** Where the page before ended; null at the beginning. */
  PeoplePlace place() {
    return PeoplePlace.of(after(PeoplePlace.PARTS));
  }

  private static UUID group(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("It must be the id of a group.", e);
    }
  }

  static <E extends Enum<E>> E constant(Class<E> type, String text) {
    for (E constant : type.getEnumConstants()) {
      if (constant.name().toLowerCase(Locale.ROOT).equals(text)) {
        return constant;
      }
    }
    throw new IllegalArgumentException("It must be one of those that the description lists.");
  }
}
