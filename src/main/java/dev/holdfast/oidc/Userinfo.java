package dev.holdfast.oidc;

import dev.holdfast.claims.PersonClaims;
import dev.holdfast.claims.StandardClaims;
import dev.holdfast.consent.LiveGrant;
import dev.holdfast.record.Access;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the userinfo endpoint says of a person (OpenID Connect Core, section 5.3.2). */
@ApplicationScoped
public class Userinfo {

  private final PersonClaims persons;

  Userinfo(PersonClaims persons) {
    this.persons = persons;
  }

  /**
   * Her {@code sub}, which is that of the token (section 5.3.2), and the claims of those scopes
   * that she allows at this moment.
   *
   * @param grant which has just been found alive
   * @param reader the client that sent the access token, which need not be the one that she let in
   * @param scopes the access token's
   */
  public Map<String, Object> of(
      LiveGrant grant, String reader, String subject, Collection<String> scopes) {
    List<String> names =
        scopes.stream()
            .flatMap(scope -> StandardClaims.of(scope).stream())
            .filter(grant.claims()::contains)
            .distinct()
            .toList();
    Map<String, Object> claims = new LinkedHashMap<>();
    claims.put("sub", subject);
    Access access = Access.underGrant(reader, grant.id(), "userinfo");
    claims.putAll(persons.of(access, grant.person(), names));
    return claims;
  }
}
