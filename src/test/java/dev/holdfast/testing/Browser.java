package dev.holdfast.testing;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/**
 * A real Chromium: the one that {@code HOLDFAST_TEST_BROWSER} names, or the machine's, or one that
 * Playwright fetches. Where none can be had, the tests that ask for it are skipped with one line.
 */
public final class Browser implements AutoCloseable {
  private static final List<String> FLAGS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  /** Of a busy machine; what comes sooner is not waited for. */
  private static final double PATIENCE_MILLIS = 60_000;

  private static com.microsoft.playwright.Browser chromium;
  private static String missing;

  private final BrowserContext context;
  private final Page page;

  private Browser(int width, int height, Map<String, String> headers) {
    this.context =
        chromium()
            .newContext(
                new com.microsoft.playwright.Browser.NewContextOptions()
                    .setBaseURL(TestInstance.url())
                    .setExtraHTTPHeaders(headers)
                    .setViewportSize(width, height));
    this.page = context.newPage();
    page.setDefaultTimeout(PATIENCE_MILLIS);
  }

  /** A desk's screen, with no cookies yet. */
  public static Browser wide() {
    return ofWidth(1280);
  }

  /** A phone's. */
  public static Browser narrow() {
    return ofWidth(390);
  }

  /** A window of this width in CSS pixels, with no cookies yet. */
  public static Browser ofWidth(int width) {
    return new Browser(width, 900, Map.of("X-Forwarded-For", Visitor.newNetwork()));
  }

  /** Adds nothing to its requests: those to other sites (CORS) are as they would be. */
  public static Browser plain() {
    return new Browser(1280, 900, Map.of());
  }

  public Page page() {
    return page;
  }

  /** No violation of WCAG 2.2 A and AA, nor sideways scrolling. */
  public void requireAccessible() {
    if (!(boolean) page.evaluate("'axe' in window")) {
      page.evaluate(Axe.SOURCE);
    }
    @SuppressWarnings("unchecked")
    List<String> findings =
        (List<String>)
            page.evaluate(
                "async () => (await axe.run(document, {runOnly: ['wcag2a','wcag2aa','wcag21a','wcag21aa','wcag22aa','best-practice']}))"
                    + ".violations.flatMap(v => v.nodes.map(n => v.id + ': ' + n.target + ' ' + n.failureSummary))");
    Assertions.assertEquals(List.of(), findings, page.url());
    Object excess =
        page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth");
    Assertions.assertEquals(0, ((Number) excess).intValue(), "sideways scrolling: " + page.url());
  }

  /** Accessible, light and dark, on a desk and on a phone; and a {@link #picture} of each. */
  public void look(String name) {
    int width = page.viewportSize().width;
    for (ColorScheme scheme : new ColorScheme[] {ColorScheme.DARK, ColorScheme.LIGHT}) {
      page.emulateMedia(
          new Page.EmulateMediaOptions()
              .setColorScheme(scheme)
              .setReducedMotion(ReducedMotion.REDUCE));
      for (int wide : new int[] {390, 1280}) {
        page.setViewportSize(wide, 900);
        requireAccessible();
        picture(name + "-" + wide + "-" + scheme.name().toLowerCase(Locale.ROOT));
      }
    }
    page.setViewportSize(width, 900);
  }

  /** The whole page, in {@code target/screenshots}, where {@code HOLDFAST_TEST_PICTURES} is set. */
  public void picture(String name) {
    if (System.getenv("HOLDFAST_TEST_PICTURES") != null) {
      page.screenshot(
          new Page.ScreenshotOptions()
              .setFullPage(true)
              .setPath(Path.of("target", "screenshots", name + ".png")));
    }
  }

  @Override
  public void close() {
    context.close();
  }

  private static com.microsoft.playwright.Browser chromium() {
    if (chromium == null && missing == null) {
      try {
        chromium = launch();
      } catch (PlaywrightException e) {
        missing = e.getMessage().lines().findFirst().orElse("");
        System.err.println(
            "BROWSER TESTS ARE SKIPPED: no Chromium. Install one or set HOLDFAST_TEST_BROWSER. "
                + missing);
      }
    }
    Assumptions.assumeTrue(chromium != null, "no browser: " + missing);
    return chromium;
  }

  private static com.microsoft.playwright.Browser launch() {
    Optional<Path> local = local();
    CreateOptions options = new CreateOptions();
    if (local.isPresent()) {
      options.setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
    }
    Playwright playwright = Playwright.create(options);
    Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
    LaunchOptions launch = new LaunchOptions().setArgs(FLAGS);
    local.ifPresent(launch::setExecutablePath);
    return playwright.chromium().launch(launch);
  }

  private static Optional<Path> local() {
    String named = System.getenv("HOLDFAST_TEST_BROWSER");
    if (named != null && !named.isBlank()) {
      return Optional.of(Path.of(named));
    }
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .flatMap(
            folder ->
                Stream.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
                    .map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** axe-core's script, as the library for Playwright carries it. */
  private static final class Axe {
    static final String SOURCE = read();

    private static String read() {
      try (InputStream script =
          Thread.currentThread().getContextClassLoader().getResourceAsStream("axe.min.js")) {
        return new String(script.readAllBytes(), StandardCharsets.UTF_8);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
