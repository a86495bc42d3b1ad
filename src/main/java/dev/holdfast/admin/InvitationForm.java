package dev.holdfast.admin;

import dev.holdfast.accounts.Invitations;
import dev.holdfast.emails.EmailAddress;
import jakarta.ws.rs.FormParam;
import java.util.Set;

/** What the form for an invitation sends. */
class InvitationForm {

  private static final int USUAL_DAYS = 7;
  private static final Set<String> DAYS = Set.of("1", "7", "30");

  @FormParam("csrf")
  String csrf;

  @FormParam("email")
  String email;

  @FormParam("note")
  String note;

  @FormParam("days")
  String days;

  /** What was typed, and what is wrong with it. */
  InvitationsPage.Typed read() {
    String address = email == null ? "" : email.strip();
    String words = note == null ? "" : note.replaceAll("[\\p{C}\\p{Z}]+", " ").strip();
    boolean good = EmailAddress.parse(address).isPresent();
    boolean tooLong = words.length() > Invitations.LONGEST_NOTE;
    return new InvitationsPage.Typed(
        address,
        words,
        DAYS.contains(days) ? Integer.parseInt(days) : USUAL_DAYS,
        good ? "" : "Type an e-mail address, as in ada@example.org.",
        tooLong ? "Use at most " + Invitations.LONGEST_NOTE + " characters." : "");
  }
}
