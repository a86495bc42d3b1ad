package dev.holdfast.selfservice;

import dev.holdfast.emails.EmailAddress;
import dev.holdfast.emails.LoginEmail;
import dev.holdfast.emails.LoginEmails;
import dev.holdfast.sessions.SignedIn;
import dev.holdfast.web.SeeOther;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/** Shows the page of a person's addresses. */
@ApplicationScoped
class EmailPages {

  static final String PATH = "/me/security/emails";

  private static final String FORM = "emails";

  private final LoginEmails emails;
  private final Desk desk;

  EmailPages(LoginEmails emails, Desk desk) {
    this.emails = emails;
    this.desk = desk;
  }

  /** Who sent the form that we gave her. */
  SignedIn require(SecurityContext context, String csrf) {
    return desk.require(context, FORM, csrf);
  }

  /** After a form was done: the page again, by an address that a reload may open. */
  static Response done(String what, UUID email) {
    return SeeOther.to(PATH + "?done=" + what + (email == null ? "" : "&email=" + email));
  }

  /** The page to come back to after a confirmation: what she typed is still there. */
  static String withAddress(EmailAddress typed) {
    return PATH + "?address=" + URLEncoder.encode(typed.toString(), StandardCharsets.UTF_8);
  }

  Response refuse(SignedIn who, EmailFault fault) {
    return show(who, fault, null, null);
  }

  Response show(SignedIn who, EmailFault fault, String done, UUID email) {
    List<LoginEmail> all = emails.of(who.person());
    EmailsPage page =
        new EmailsPage(
            desk.nav(who),
            all,
            all.stream().filter(LoginEmail::verified).count() == 1,
            all.size() >= LoginEmails.MOST,
            notice(all, done, email),
            fault,
            desk.token(who, FORM));
    return desk.answer(page, fault.status(), fault.retryAfter());
  }

  /** Says only what is true of her addresses now, whatever the page's address claims. */
  private static String notice(List<LoginEmail> all, String done, UUID id) {
    LoginEmail email = all.stream().filter(one -> one.id().equals(id)).findFirst().orElse(null);
    if ("removed".equals(done) && id == null) {
      return "Removed.";
    }
    if (email == null || done == null) {
      return "";
    }
    return switch (done) {
      case "added", "resent" ->
          email.verified()
              ? ""
              : "We have sent a mail to "
                  + email.address()
                  + ". Type its code below within 15 minutes.";
      case "verified" ->
          email.verified() ? email.address() + " is verified. You can sign in with it." : "";
      case "main" -> email.main() ? "From now on we write to " + email.address() + "." : "";
      default -> "";
    };
  }
}
