package dev.holdfast.endings;

import dev.holdfast.clients.Clients;
import dev.holdfast.clients.RegisteredClient;
import dev.holdfast.emails.Announcements;
import dev.holdfast.emails.EmailAddress;
import dev.holdfast.mail.Letter;
import dev.holdfast.platform.PlatformConfig;
import dev.holdfast.web.Dates;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Asks people whether they keep what nobody uses. */
@ApplicationScoped
class UnusedLetters {

  private final Clients clients;
  private final Announcements announcements;
  private final String site;

  UnusedLetters(Clients clients, Announcements announcements, PlatformConfig platform) {
    this.clients = clients;
    this.announcements = announcements;
    this.site = platform.publicUrl().toString();
  }

  void post(Unused unused, Instant end) {
    String app = clients.find(unused.clientId()).map(RegisteredClient::clientName).orElse("An app");
    announcements.tell(unused.person(), address -> letter(address, app, unused, end));
  }

  private Letter letter(EmailAddress address, String app, Unused unused, Instant end) {
    return Letter.to(address.toString(), "Do you still need " + app + "?")
        .say(
            "You allow this app to read of your record, and it has not done so for a long time."
                + " If you say nothing, what you allow it ends.")
        .pair("App", app)
        .pair("Not used since", Dates.day(unused.since()))
        .pair("Ends", Dates.day(end))
        .button("Keep it or end it", site + "/me/apps")
        .because("We ask whenever an app was not used for as long.")
        .until(end);
  }
}
