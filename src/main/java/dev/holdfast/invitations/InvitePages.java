package dev.holdfast.invitations;

import dev.holdfast.emails.LoginEmail;
import dev.holdfast.emails.LoginEmails;
import dev.holdfast.organizations.KnownOrganization;
import dev.holdfast.organizations.MemberRole;
import dev.holdfast.organizations.Organizations;
import dev.holdfast.sessions.SignedIn;
import dev.holdfast.signin.NavBar;
import dev.holdfast.web.FormToken;
import dev.holdfast.web.Ids;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;

/** Shows an invitation to whoever has its link, and what became of it. */
@ApplicationScoped
class InvitePages {

  private static final String FORM = "organization-invitation";

  private final Organizations organizations;
  private final LoginEmails emails;
  private final NavBar bar;
  private final FormToken tokens;

  InvitePages(Organizations organizations, LoginEmails emails, NavBar bar, FormToken tokens) {
    this.organizations = organizations;
    this.emails = emails;
    this.bar = bar;
    this.tokens = tokens;
  }

  /** Whether she sends the form that we gave her. */
  void require(SignedIn who, String csrf) {
    tokens.require(who.browser(), FORM, csrf);
  }

  /** Asks whether she wants to join. */
  Response ask(SignedIn who, KnownInvitation invitation, String link, String fault) {
    Optional<KnownOrganization> organization = organizations.find(invitation.organization());
    if (organization.isEmpty()) {
      return over(who);
    }
    return page(
        fault.isEmpty() ? 200 : 409,
        new InvitePage(
            bar.of(who),
            organization.get().name(),
            InviteWords.as(invitation.role()),
            InviteWords.may(invitation.role()),
            invitation.email(),
            otherAccount(who, invitation.email()),
            link,
            tokens.issue(who.browser(), FORM),
            fault));
  }

  /** Says only what is true, whatever the page's address claims. */
  Response answered(SignedIn who, String id, boolean declined) {
    Optional<KnownOrganization> organization = Ids.parse(id).flatMap(organizations::find);
    Optional<MemberRole> role =
        organization.flatMap(found -> organizations.roleOf(found.id(), who.person()));
    String joined = role.isPresent() ? organization.get().name() : "";
    String as = role.map(InviteWords::as).orElse("");
    return page(200, new InviteAnsweredPage(bar.of(who), joined, as, declined));
  }

  /** By which she is known, if the mail went to an address that is not hers. */
  private String otherAccount(SignedIn who, String invited) {
    List<LoginEmail> hers = emails.of(who.person());
    boolean own =
        hers.stream()
            .filter(LoginEmail::verified)
            .anyMatch(email -> email.address().toString().equalsIgnoreCase(invited));
    return own
        ? ""
        : hers.stream()
            .filter(LoginEmail::main)
            .map(email -> email.address().toString())
            .findFirst()
            .orElseGet(() -> bar.of(who).name());
  }

  /** The link opens nothing. */
  Response over(SignedIn who) {
    return page(404, new InviteAnsweredPage(bar.of(who), "", "", false));
  }

  private static Response page(int status, TemplateInstance page) {
    return Response.status(status)
        .entity(page)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }
}
