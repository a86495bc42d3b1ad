package dev.holdfast.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import dev.holdfast.testing.Browser;
import dev.holdfast.testing.Given;
import dev.holdfast.testing.Mailbox;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A person and her login e-mails, in a real browser. Pictures: target/screenshots. */
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
      look(browser, "emails-empty");
      add(page, first);
      assertThat(page.locator("[role=status]")).containsText("We have sent a mail to " + first);
      look(browser, "emails-added");
      page.getByLabel("Code").fill("12");
      page.getByRole(com.microsoft.playwright.options.AriaRole.BUTTON).getByText("Verify").click();
      assertThat(page.locator("[role=alert]")).containsText("This is not the code");
      assertThat(page.getByLabel("Code")).isFocused();
      look(browser, "emails-wrong-code");
      page.getByLabel("Code").fill(Mailbox.newest(first).code());
      page.getByLabel("Code").press("Enter");
      assertThat(page.locator("[role=status]")).containsText("is verified");
      look(browser, "emails-one");

      confirmByLink(browser);
      page.navigate("/me/security/emails");
      page.getByText("Make it the main one").click();
      assertThat(page.locator("[role=status]")).containsText("we write to " + second);
      add(page, "third." + second);
      page.locator("summary").first().click();
      look(browser, "emails-full-of-states");
      page.getByText("Remove it now").first().click();
      assertThat(page.locator("[role=status]")).hasText("Removed.");
      assertEquals(2, page.locator("article").count());
      page.navigate("/dev/mail");
      look(browser, "dev-mail");
      page.getByText("See it as a mail program shows it").first().click();
      picture(page, "mail", 390);
      picture(page, "mail", 1280);
    }
  }

  private void confirmByLink(Browser browser) {
    Page page = browser.page();
    add(page, second);
    page.navigate(Mailbox.newest(second).link());
    look(browser, "verify-email");
    page.getByText("Confirm the address").click();
    assertThat(page.locator("h1")).hasText("The address is confirmed");
    look(browser, "verify-email-done");
    page.goBack();
    page.reload();
    assertThat(page.locator("h1")).hasText("This link is over");
    look(browser, "verify-email-over");
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

  /** Accessible, light and dark, on a desk and on a phone; and a picture of each. */
  private static void look(Browser browser, String name) {
    Page page = browser.page();
    for (ColorScheme scheme : new ColorScheme[] {ColorScheme.DARK, ColorScheme.LIGHT}) {
      page.emulateMedia(
          new Page.EmulateMediaOptions()
              .setColorScheme(scheme)
              .setReducedMotion(ReducedMotion.REDUCE));
      for (int wide : new int[] {390, 1280}) {
        page.setViewportSize(wide, 900);
        browser.requireAccessible();
        picture(page, name + "-" + scheme.name().toLowerCase(Locale.ROOT), wide);
      }
    }
  }

  private static void picture(Page page, String name, int wide) {
    page.setViewportSize(wide, 900);
    page.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setPath(Path.of("target", "screenshots", name + "-" + wide + ".png")));
  }
}
