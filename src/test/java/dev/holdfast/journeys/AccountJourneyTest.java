package dev.holdfast.journeys;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.holdfast.testing.Browser;
import dev.holdfast.testing.Mailbox;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How an account begins, and how one comes back into it, in a real browser. */
@QuarkusTest
@Tag("one-database")
class AccountJourneyTest {

  private static final String PASSWORD = "seven quiet otters";
  private static final String NEW = "nine loud herons";
  private final String address = "journey-" + System.nanoTime() + "@mail.example";

  @ParameterizedTest
  @ValueSource(ints = {1280, 390})
  void an_operator_invites_and_the_guest_comes_in(int width) {
    try (Browser operator = Browser.ofWidth(width);
        Browser guest = Browser.ofWidth(width)) {
      Page page = operator.page();
      page.navigate("/");
      click(page, "Sign in as the demo operator");
      page.waitForURL("**/admin");
      page.navigate("/admin/invitations");
      operator.requireAccessible();
      page.getByLabel("E-mail address").fill(address);
      page.getByLabel("A note").fill("Come and see.");
      click(page, "Send the invitation");
      page.getByText("The mail is on its way").waitFor();
      operator.requireAccessible();
      choosePassword(guest, Mailbox.newest(address).link());
      page.navigate("/admin/invitations");
      page.locator("tr", new Page.LocatorOptions().setHasText(address))
          .getByText("accepted")
          .waitFor();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1280, 390})
  void somebody_signs_up_and_forgets_her_password(int width) {
    try (Browser browser = Browser.ofWidth(width)) {
      Page page = browser.page();
      page.navigate("/sign-up");
      browser.requireAccessible();
      page.getByLabel("Your e-mail address").fill(address);
      click(page, "Send the mail");
      page.waitForURL("**/sign-up/sent");
      browser.requireAccessible();
      choosePassword(browser, Mailbox.newest(address).link());
      page.navigate("/password-reset");
      browser.requireAccessible();
      page.getByLabel("Your e-mail address").fill(address);
      click(page, "Send the mail");
      page.waitForURL("**/password-reset/sent");
      browser.requireAccessible();
      page.navigate(Mailbox.newest(address).link());
      browser.requireAccessible();
      page.locator("#password").fill("short");
      click(page, "Use this password");
      page.locator("#password-fault").waitFor();
      browser.requireAccessible();
      page.locator("#password").fill(NEW);
      click(page, "Use this password");
      page.waitForURL("**/password-reset/done");
      browser.requireAccessible();
      page.navigate("/me/apps");
      page.waitForURL("**/sign-in*");
      page.getByLabel("E-mail address").first().fill(address);
      page.keyboard().press("Enter");
      page.waitForURL("**/sign-in/step/*");
      page.locator("#password").fill(NEW);
      page.keyboard().press("Enter");
      page.waitForURL("**/me/apps");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1280, 390})
  void a_link_signs_in_where_it_was_asked_for_and_elsewhere_the_code_does(int width) {
    try (Browser browser = Browser.ofWidth(width);
        Browser other = Browser.ofWidth(width)) {
      browser.page().navigate("/sign-up");
      browser.page().getByLabel("Your e-mail address").fill(address);
      click(browser.page(), "Send the mail");
      browser.page().waitForURL("**/sign-up/sent");
      choosePassword(browser, Mailbox.newest(address).link());
      askForMail(other);
      Page elsewhere = browser.page();
      elsewhere.navigate(Mailbox.newest(address).link());
      elsewhere.getByText("Go back to the other browser").first().waitFor();
      browser.requireAccessible();
      other.page().getByLabel("code").fill("0000 0000");
      click(other.page(), "Sign in with the code");
      other.page().locator("#mail-code-fault").waitFor();
      other.requireAccessible();
      other.page().getByLabel("code").fill(Mailbox.newest(address).code());
      click(other.page(), "Sign in with the code");
      other.page().waitForURL("**/me/apps");
      other.page().context().clearCookies();
      askForMail(other);
      other.page().navigate(Mailbox.newest(address).link());
      other.requireAccessible();
      click(other.page(), "Sign in");
      other.page().waitForURL("**/me/apps");
    }
  }

  private void askForMail(Browser browser) {
    Page page = browser.page();
    page.navigate("/me/apps");
    page.waitForURL("**/sign-in*");
    page.getByLabel("E-mail address").first().fill(address);
    page.keyboard().press("Enter");
    page.waitForURL("**/sign-in/step/*");
    click(page, "Mail me a link and a code");
    page.getByLabel("code").waitFor();
    browser.requireAccessible();
  }

  private static void choosePassword(Browser browser, String link) {
    Page page = browser.page();
    page.navigate(link);
    browser.requireAccessible();
    page.getByLabel("Your name").fill("Ada Lovelace");
    page.locator("#password").fill(PASSWORD);
    click(page, "Go on with this password");
    page.waitForURL("**/me/security");
    assertTrue(page.content().contains("Ada Lovelace"));
  }

  private static void click(Page page, String button) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true))
        .click();
  }
}
