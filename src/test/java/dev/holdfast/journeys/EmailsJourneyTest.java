package dev.holdfast.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import dev.holdfast.testing.Browser;
import dev.holdfast.testing.Given;
import dev.holdfast.testing.Mailbox;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A person and her login e-mails, in a real browser. */
@QuarkusTest
@Tag("one-database")
class EmailsJourneyTest {

  private final String first = "ines." + UUID.randomUUID() + "@mail.example";
  private final String second = "ines@" + UUID.randomUUID() + ".example";

  @Test
  void a_person_adds_verifies_chooses_and_removes() {
    try (Browser browser = Browser.wide()) {
      Page page = browser.page();
      signIn(page);
      browser.look("emails-empty");
      add(page, first);
      assertThat(page.locator("[role=status]")).containsText("We have sent a mail to " + first);
      browser.look("emails-added");
      page.getByLabel("Code").fill("12");
      page.getByRole(com.microsoft.playwright.options.AriaRole.BUTTON).getByText("Verify").click();
      assertThat(page.locator("[role=alert]")).containsText("This is not the code");
      assertThat(page.getByLabel("Code")).isFocused();
      browser.look("emails-wrong-code");
      page.getByLabel("Code").fill(Mailbox.newest(first).code());
      page.getByLabel("Code").press("Enter");
      assertThat(page.locator("[role=status]")).containsText("is verified");
      browser.look("emails-one");

      confirmByLink(browser);
      page.navigate("/me/security/emails");
      page.getByText("Make it the main one").click();
      assertThat(page.locator("[role=status]")).containsText("we write to " + second);
      add(page, "third." + second);
      page.locator("summary").first().click();
      browser.look("emails-full-of-states");
      page.getByText("Remove it now").first().click();
      assertThat(page.locator("[role=status]")).hasText("Removed.");
      assertEquals(2, page.locator("article").count());
      page.navigate("/dev/mail");
      browser.look("dev-mail");
      page.getByText("See it as a mail program shows it").first().click();
      browser.picture("mail");
    }
  }

  private void confirmByLink(Browser browser) {
    Page page = browser.page();
    add(page, second);
    page.navigate(Mailbox.newest(second).link());
    browser.look("verify-email");
    page.getByText("Confirm the address").click();
    assertThat(page.locator("h1")).hasText("The address is confirmed");
    browser.look("verify-email-done");
    page.goBack();
    page.reload();
    assertThat(page.locator("h1")).hasText("This link is over");
    browser.look("verify-email-over");
  }

  private static void add(Page page, String address) {
    page.getByLabel("E-mail address", new Page.GetByLabelOptions().setExact(true)).fill(address);
    page.locator("form[action='/me/security/emails'] button").click();
  }

  private static void signIn(Page page) {
    String person = Given.person(Map.of("given_name", "Inês"));
    page.navigate("/me/security/emails");
    page.getByLabel("Somebody else, by id").fill(person);
    page.getByLabel("Somebody else, by id").press("Enter");
    assertThat(page.locator("h1")).hasText("Your e-mail addresses");
  }
}
