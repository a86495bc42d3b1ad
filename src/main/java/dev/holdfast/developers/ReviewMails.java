package dev.holdfast.developers;

import dev.holdfast.clients.KnownClient;
import dev.holdfast.emails.Announcements;
import dev.holdfast.mail.Letter;
import dev.holdfast.organizations.Members;
import dev.holdfast.people.PersonId;
import dev.holdfast.platform.PlatformConfig;
import jakarta.enterprise.context.ApplicationScoped;

/** Tells those who look after a client what an operator has said of it. */
@ApplicationScoped
class ReviewMails {

  private static final int MOST_TOLD = 500;

  private final Members members;
  private final Announcements announcements;
  private final String site;

  ReviewMails(Members members, Announcements announcements, PlatformConfig platform) {
    this.members = members;
    this.announcements = announcements;
    this.site = platform.publicUrl().toString();
  }

  /** In the unit of work that does it. */
  void tell(KnownClient known, Decision decision) {
    members.list(known.organization(), null, MOST_TOLD).stream()
        .filter(member -> member.role().mayChange())
        .forEach(member -> tell(member.person(), known, decision));
  }

  private void tell(PersonId person, KnownClient known, Decision decision) {
    String name = known.client().clientName();
    String subject =
        decision.approved()
            ? name + " is reviewed"
            : name + " was looked at, and is not approved as it is";
    String what =
        decision.approved()
            ? "An operator has looked at " + name + ": it may ask everybody, as it is shown now."
            : known.client().unreviewed()
                ? "It goes on asking the members of your organization only. Change what is named"
                    + " below, and it is looked at again."
                : "It goes on as it was. Change what is named below, and it is looked at again.";
    announcements.tell(
        person,
        address -> {
          Letter letter = Letter.to(address.toString(), subject).say(what);
          letter = decision.reason() == null ? letter : letter.pair("Why", decision.reason());
          return letter
              .button("See the client", site + "/console/clients/" + known.client().clientId())
              .because("You get this because you look after this client.");
        });
  }
}
