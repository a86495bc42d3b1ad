package dev.holdfast.endings;

import dev.holdfast.clients.Clients;
import dev.holdfast.clients.RegisteredClient;
import dev.holdfast.emails.Announcements;
import dev.holdfast.emails.EmailAddress;
import dev.holdfast.mail.Letter;
import dev.holdfast.platform.PlatformConfig;
import dev.holdfast.web.Dates;
import jakarta.enterprise.context.ApplicationScoped;

/** Tells people what ends soon. */
@ApplicationScoped
class EndingLetters {

  private final Clients clients;
  private final Announcements announcements;
  private final String site;

  EndingLetters(Clients clients, Announcements announcements, PlatformConfig platform) {
    this.clients = clients;
    this.announcements = announcements;
    this.site = platform.publicUrl().toString();
  }

  /** At every verified address. */
  void post(Ending ending) {
    String app = clients.find(ending.clientId()).map(RegisteredClient::clientName).orElse("An app");
    announcements.tell(ending.person(), address -> letter(address, app, ending));
  }

  private Letter letter(EmailAddress address, String app, Ending ending) {
    String what = ending.whole() ? "What you allow " : "A part of what you allow ";
    String then =
        ending.whole()
            ? "Then the app can read nothing of your record any more"
            : "Then the app can read that part of your record no more; the rest goes on";
    return Letter.to(address.toString(), what + app + " ends soon")
        .say(then + ", until you allow it again. If that is fine, there is nothing to do.")
        .pair("App", app)
        .pair("Ends", Dates.minute(ending.end()))
        .button("See or prolong it", site + "/me/apps/" + ending.grant())
        .because("You wished to be told; you can change that under Your apps.")
        .until(ending.end());
  }
}
