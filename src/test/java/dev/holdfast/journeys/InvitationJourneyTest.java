package dev.holdfast.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import dev.holdfast.organizations.Team;
import dev.holdfast.testing.Browser;
import dev.holdfast.testing.Given;
import dev.holdfast.testing.Mailbox;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A person who is asked to join an organization, in a real browser. */
@QuarkusTest
@Tag("one-database")
class InvitationJourneyTest {

  @Test
  void she_reads_the_mail_signs_in_and_joins() {
    Team team = new Team("Example Software");
    String person = Given.person(Map.of("given_name", "Ada"));
    try (Browser browser = Browser.narrow()) {
      Page page = browser.page();
      page.navigate(invite(team, "developer"));
      page.getByLabel("Somebody else, by id").fill(person);
      page.getByLabel("Somebody else, by id").press("Enter");
      assertThat(page.locator("h1")).hasText("Join Example Software?");
      browser.look("invitation");
      page.getByText("Join", new Page.GetByTextOptions().setExact(true)).click();
      assertThat(page.locator("h1")).hasText("You are in Example Software");
      browser.look("invitation-accepted");
      page.navigate(invite(team, "viewer"));
      page.getByText("Decline").click();
      assertThat(page.locator("h1")).hasText("You declined");
      browser.look("invitation-declined");
      page.navigate("/organizations/invitation?link=nothing");
      assertThat(page.locator("h1")).hasText("This link opens nothing any more");
      browser.look("invitation-over");
    }
  }

  private static String invite(Team team, String role) {
    String address = UUID.randomUUID() + "@mail.example";
    team.owner
        .call()
        .body(Map.of("email", address, "role", role))
        .post(team.url + "/invitations")
        .then()
        .statusCode(201);
    return Mailbox.newest(address).link();
  }
}
