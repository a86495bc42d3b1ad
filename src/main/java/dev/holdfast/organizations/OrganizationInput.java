package dev.holdfast.organizations;

import com.fasterxml.jackson.databind.JsonNode;
import dev.holdfast.people.PersonId;
import dev.holdfast.record.PlainText;
import dev.holdfast.web.Fault;
import dev.holdfast.web.Faults;
import dev.holdfast.web.JsonBody;
import dev.holdfast.web.NotValid;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

/** Reads what is sent of organizations and members, with every fault at once. */
final class OrganizationInput {

  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_WEBSITE = 2_000;

  /** What mail programs make a link of: letters after a dot that has something before it. */
  private static final Pattern HOST = Pattern.compile("[\\p{L}\\p{N}_-][.。．｡]\\p{L}{2}");

  private static final String NO_ADDRESS =
      "It must be a name, without an address as example.org in it.";
  private static final String WEBSITE = "It must be an https address, or none.";

  private final Faults faults = new Faults();
  private String name;
  private Optional<String> website;
  private PersonId person;
  private MemberRole role;

  private OrganizationInput() {}

  /** A new organization, and who is to own it. */
  record Founding(String name, String website, PersonId owner) {}

  static Founding founding(byte[] body) {
    OrganizationInput input = new OrganizationInput();
    input.read(
        body,
        Map.of("name", input::name, "website", input::website, "owner", input::person),
        "name");
    String site = input.website == null ? null : input.website.orElse(null);
    return new Founding(input.name, site, input.person);
  }

  /** What is wrong with this name and this website, or null for none; empty if nothing is. */
  static String fault(String name, String website) {
    try {
      PlainText.line(name.strip(), LONGEST_NAME);
    } catch (NotValid e) {
      return "The name: " + e.getMessage();
    }
    if (holdsAddress(name)) {
      return "The name: " + NO_ADDRESS;
    }
    return website == null || isWebsite(website) ? "" : "The website: " + WEBSITE;
  }

  /** A JSON Merge Patch (RFC 7396). */
  static Described change(byte[] body) {
    OrganizationInput input = new OrganizationInput();
    input.read(body, Map.of("name", input::name, "website", input::website), null);
    return new Described(input.name, input.website);
  }

  static MemberRole role(byte[] body) {
    OrganizationInput input = new OrganizationInput();
    input.read(body, Map.of("role", input::role), "role");
    return input.role;
  }

  static PersonId heir(byte[] body) {
    OrganizationInput input = new OrganizationInput();
    input.read(body, Map.of("to", input::person), "to");
    return input.person;
  }

  private void read(
      byte[] body, Map<String, BiConsumer<JsonNode, String>> members, String required) {
    JsonNode given = JsonBody.read(body);
    if (given.isObject()) {
      given
          .properties()
          .forEach(
              member -> {
                String place = Fault.pointer(member.getKey());
                members
                    .getOrDefault(member.getKey(), this::unknown)
                    .accept(member.getValue(), place);
              });
      if (required != null && !given.has(required)) {
        faults.add("/" + required, "It is missing.");
      }
    } else {
      faults.add("", "It must be an object.");
    }
    faults.throwIfAny();
  }

  private void unknown(JsonNode value, String place) {
    faults.add(place, "There is no such field here.");
  }

  private void name(JsonNode value, String place) {
    try {
      name = PlainText.line(value.isTextual() ? value.textValue().strip() : "", LONGEST_NAME);
      if (holdsAddress(name)) {
        faults.add(place, NO_ADDRESS);
      }
    } catch (NotValid e) {
      faults.add(place, e.getMessage());
    }
  }

  private void website(JsonNode value, String place) {
    website = Optional.ofNullable(value.textValue());
    if (!value.isNull() && !isWebsite(value.textValue())) {
      faults.add(place, WEBSITE);
    }
  }

  /** Invitations name it: they are not to carry links of others. */
  private static boolean holdsAddress(String name) {
    return name.contains("://") || HOST.matcher(name).find();
  }

  private static boolean isWebsite(String text) {
    try {
      return text != null
          && text.length() <= LONGEST_WEBSITE
          && text.startsWith("https://")
          && new URI(text).getHost() != null
          && new URI(text).getRawUserInfo() == null;
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private void person(JsonNode value, String place) {
    person = PersonId.parse(value.textValue()).orElse(null);
    if (person == null) {
      faults.add(place, "It must be the id of a person, as in lusab-babad-gutih-tugad.");
    }
  }

  private void role(JsonNode value, String place) {
    role = MemberRole.of(value.textValue()).orElse(null);
    if (role == null) {
      faults.add(place, "It must be owner, developer or viewer.");
    }
  }
}
