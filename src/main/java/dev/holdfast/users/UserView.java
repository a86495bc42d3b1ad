package dev.holdfast.users;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.holdfast.web.Times;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A user as she is answered; what is not known is left out. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@RegisterForReflection
@Schema(
    name = "User",
    description = "A person as an account: the profile of OpenID Connect Core, 5.1, and more.",
    requiredProperties = {"id", "active", "state", "role", "groups", "createdAt"})
record UserView(
    @Schema(
            description = "The person's public id; sub of every token.",
            examples = "\"lusab-babad-gutih-tugad\"")
        String id,
    @Schema(examples = "\"ada\"") String username,
    @Schema(
            description = "What she is called; for operators, in place of her profile.",
            examples = "\"Ada Lovelace\"")
        String name,
    @Schema(format = "email", description = "The main login e-mail.") String email,
    Boolean emailVerified,
    @Schema(examples = "\"Ada\"") String preferredUsername,
    @Schema(examples = "\"Ada\"") String givenName,
    @Schema(examples = "\"Lovelace\"") String familyName,
    @Schema(examples = "\"Countess\"") String nickname,
    @Schema(examples = "\"+44 20 7946 0000\"") String phoneNumber,
    Boolean phoneNumberVerified,
    @Schema(format = "uri", examples = "\"https://example.org/ada.png\"") String picture,
    @Schema(examples = "\"en-GB\"") String locale,
    @Schema(description = "False: she cannot sign in, and nothing acts for her.") boolean active,
    @Schema(
            enumeration = {"active", "deactivated", "leaving"},
            description = "Leaving: she deactivated it herself, and can come back for a time.")
        String state,
    @Schema(enumeration = {"user", "support", "admin"}) String role,
    @Schema(description = "The groups that operators have put her in, by name.")
        List<String> groups,
    @Schema(format = "date-time") String createdAt) {

  static UserView of(User user) {
    String verified = user.fact(Claim.PHONE_NUMBER_VERIFIED);
    boolean phone = user.fact(Claim.PHONE_NUMBER) != null;
    return new UserView(
        user.person().id().toString(),
        user.username(),
        user.name(),
        user.email() == null ? null : user.email().address().toString(),
        user.email() == null ? null : user.email().verified(),
        user.fact(Claim.PREFERRED_USERNAME),
        user.fact(Claim.GIVEN_NAME),
        user.fact(Claim.FAMILY_NAME),
        user.fact(Claim.NICKNAME),
        user.fact(Claim.PHONE_NUMBER),
        phone ? Boolean.valueOf(verified) : null,
        user.fact(Claim.PICTURE),
        user.fact(Claim.LOCALE),
        user.person().active(),
        user.person().state().name().toLowerCase(Locale.ROOT),
        user.person().role().name().toLowerCase(Locale.ROOT),
        user.groups(),
        Times.write(user.person().createdAt()));
  }
}
