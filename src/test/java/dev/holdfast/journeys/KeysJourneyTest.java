package dev.holdfast.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.holdfast.testing.Browser;
import dev.holdfast.testing.Given;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A person's API keys in a real browser, looked at by axe-core. */
@QuarkusTest
@Tag("one-database")
class KeysJourneyTest {

  @Test
  void a_person_makes_a_key_sees_it_once_and_revokes_it() {
    String person = Given.person(Map.of("given_name", "Imani", "family_name", "Sørensen"));
    try (Browser browser = Browser.wide()) {
      Page page = browser.page();
      page.navigate("/me/security/api-keys");
      page.locator("main form:has(input[name=person]) input[name=person]")
          .evaluate("(field, person) => { field.value = person; field.form.submit(); }", person);
      assertThat(page.locator("h1")).containsText("API keys");
      browser.look("api-keys-none");
      page.getByLabel("Name, to tell it from others").fill("Backup at home");
      page.getByLabel("Read the facts in your record").check();
      page.getByLabel("Only from these addresses").fill("nowhere");
      make(page);
      assertThat(page.locator("[role=alert]")).containsText("No key was made");
      browser.look("api-keys-wrong");
      page.getByLabel("Only from these addresses").fill("203.0.113.0/24");
      make(page);
      assertThat(page.locator("#key")).hasText(Pattern.compile("hf_pk_[0-9A-Za-z]{36}"));
      browser.look("api-key-made");
      page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("I have kept it")).click();
      assertThat(page.locator("main")).containsText("Backup at home");
      browser.look("api-keys");
      page.getByText(Pattern.compile("^Revoke")).first().click();
      browser.look("api-keys-revoke");
      page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Revoke now")).click();
      assertThat(page.locator("[role=status]")).containsText("Revoked");
    }
  }

  private static void make(Page page) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Make the key")).click();
  }
}
