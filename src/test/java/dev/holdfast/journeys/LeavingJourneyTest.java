package dev.holdfast.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.holdfast.testing.Browser;
import dev.holdfast.testing.Mailbox;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A person deactivates her account and comes back, in a real browser. */
@QuarkusTest
@Tag("one-database")
class LeavingJourneyTest {

  private static final String PASSWORD = "correct horse battery staple";
  private final String address = "leaving-" + System.nanoTime() + "@mail.example";

  @Test
  void she_leaves_and_comes_back() {
    try (Browser browser = Browser.wide()) {
      Page page = browser.page();
      page.navigate("/sign-up");
      page.locator("#email").fill(address);
      page.keyboard().press("Enter");
      page.waitForURL("**/sign-up/sent");
      page.navigate(Mailbox.newest(address).link());
      page.locator("#password").fill(PASSWORD);
      page.keyboard().press("Enter");
      page.waitForURL("**/me/**");
      page.navigate("/me/delete");
      browser.look("leaving");
      page.getByLabel("I have read what happens").check();
      click(page, "Delete my account");
      assertThat(page.locator("h1")).containsText("Your account is deactivated");
      browser.look("leaving-left");
      page.getByText("Come back", new Page.GetByTextOptions().setExact(true)).click();
      page.locator("#address").fill(address);
      page.keyboard().press("Enter");
      page.waitForURL("**/sign-in/step/**");
      page.locator("#password").fill(PASSWORD);
      page.keyboard().press("Enter");
      assertThat(page.locator("h1")).containsText("Come back?");
      browser.look("leaving-come-back");
      click(page, "Activate my account again");
      assertThat(page.locator("h1")).not().containsText("Come back?");
    }
  }

  private static void click(Page page, String button) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button)).click();
  }
}
