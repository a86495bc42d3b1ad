package dev.holdfast.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.holdfast.clients.Imported;
import dev.holdfast.testing.App;
import dev.holdfast.testing.Browser;
import dev.holdfast.testing.Given;
import dev.holdfast.testing.TestInstance;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A person connects a device that has no browser. */
@QuarkusTest
@Tag("one-database")
class DeviceJourneyTest {

  @Test
  void a_code_is_typed_and_the_device_is_connected() {
    String code = codeOfADevice();
    String person = Given.person(Map.of("given_name", "Noor"));
    try (Browser browser = Browser.wide()) {
      Page page = browser.page();
      page.navigate("/device");
      page.getByLabel("Somebody else, by id").fill(person);
      page.getByLabel("Somebody else, by id").press("Enter");
      browser.look("device");
      page.getByLabel("Code").fill("bbbb bbbb");
      page.getByText("Continue").click();
      assertThat(page.getByRole(AriaRole.ALERT)).containsText("No device waits");
      browser.look("device-wrong");
      page.navigate("/device?user_code=" + code);
      browser.look("device-sent");
      page.getByText("Yes, it shows this").click();
      browser.look("device-found");
      page.getByText("I began this, go on").click();
      page.getByLabel("Your facts").check();
      page.locator("button[value=allow]").click();
      assertThat(page.locator("h1")).containsText("Your device is connected");
      browser.look("device-done");
    }
  }

  private static String codeOfADevice() {
    App tv =
        Imported.client(
            """
            {"grant_types": ["urn:ietf:params:oauth:grant-type:device_code"],
             "token_endpoint_auth_method": "none", "scope": "facts", "client_name": "A television"}
            """);
    return given()
        .contentType("application/x-www-form-urlencoded")
        .body("scope=facts&client_id=" + tv.clientId())
        .post(TestInstance.url() + "/api/oauth/device_authorization")
        .then()
        .statusCode(200)
        .extract()
        .path("user_code");
  }
}
