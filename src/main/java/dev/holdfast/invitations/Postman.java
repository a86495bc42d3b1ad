package dev.holdfast.invitations;

import dev.holdfast.mail.Letter;
import dev.holdfast.mail.Outbox;
import dev.holdfast.platform.PlatformConfig;
import dev.holdfast.web.Dates;
import jakarta.enterprise.context.ApplicationScoped;

/** Writes invitations. */
@ApplicationScoped
class Postman {

  private final Outbox outbox;
  private final String site;
  private final String host;

  Postman(Outbox outbox, PlatformConfig platform) {
    this.outbox = outbox;
    this.site = platform.publicUrl().toString();
    this.host = platform.publicUrl().getHost();
  }

  void post(KnownInvitation invitation, String organization, String link) {
    outbox.post(
        Letter.to(invitation.email(), "Join " + organization)
            .say(
                "You are invited to join “"
                    + organization
                    + "” at "
                    + host
                    + " as "
                    + InviteWords.as(invitation.role())
                    + ".")
            .button("Look at the invitation", site + InviteLinkResource.PATH + "?link=" + link)
            .say("The link works once, until " + Dates.minute(invitation.expiresAt()) + ".")
            .because(
                "Somebody who owns this organization invited this address. If you do not want to"
                    + " join, do nothing.")
            .until(invitation.expiresAt()));
  }
}
