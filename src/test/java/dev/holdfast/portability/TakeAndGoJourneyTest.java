package dev.holdfast.portability;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import dev.holdfast.testing.Browser;
import dev.holdfast.testing.Given;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Somebody takes her data with her and has her account deleted. */
@QuarkusTest
@Tag("one-database")
@ActivateRequestContext
class TakeAndGoJourneyTest {

  @Inject ExportJob job;

  @Test
  void she_takes_her_data_and_goes() {
    try (Browser browser = Browser.narrow()) {
      go(browser);
    }
  }

  private void go(Browser browser) {
    Page page = browser.page();
    String person = Given.person(Map.of("given_name", "Inês", "occupation", "baker"));
    page.navigate("/me/delete");
    page.getByLabel("Somebody else, by id").fill(person);
    page.getByLabel("Somebody else, by id").press("Enter");
    assertThat(page.locator("h1")).hasText("Delete your account");
    browser.look("delete");
    page.getByText("take it with you").click();
    browser.look("export-none");
    page.getByText("Make the file").click();
    assertThat(page.locator("progress")).isVisible();
    browser.picture("export-under-way"); // it looks again by itself
    job.make();
    page.navigate("/me/export");
    assertThat(page.locator("[role=status]")).containsText("It is ready");
    browser.look("export-ready");
    page.waitForDownload(() -> page.getByText("Download the file").click());
    page.navigate("/me/delete");
    page.getByLabel("I have read what happens").check();
    page.getByText("Delete my account").click();
    assertThat(page.locator("h1")).hasText("Your account is deactivated");
    browser.look("deleted");
  }
}
