package dev.holdfast.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/**
 * A person's browser without scripts and pictures: cookies, forms, and redirects, which it follows
 * as long as they stay on this instance.
 */
public final class Visitor {
  private static final int MOST_REDIRECTS = 10;
  private static final AtomicInteger NETWORKS = new AtomicInteger();

  /** Rate limits go by networks: each browser has its own, like the people that they stand for. */
  private final String network = newNetwork();

  private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .cookieHandler(cookies)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  /** Where the visitor is now: a page, or a redirect that leads away from this instance. */
  public record Place(URI uri, HttpResponse<String> answer) {
    public int status() {
      return answer.statusCode();
    }

    public String header(String name) {
      return answer.headers().firstValue(name).orElse(null);
    }

    /** Where it leads away to; null if this is a page. */
    public URI away() {
      return status() / 100 == 3 ? uri.resolve(header("Location")) : null;
    }

    public Element page() {
      return Jsoup.parse(answer.body(), uri.toString()).body();
    }

    /** The one form that this selector finds, such as {@code form[action=/sign-in]}. */
    public FormElement form(String selector) {
      List<FormElement> forms = page().select(selector).forms();
      if (forms.size() != 1) {
        throw new AssertionError(
            forms.size() + " forms " + selector + " at " + uri + ":\n" + answer.body());
      }
      return forms.get(0);
    }
  }

  /** An address that no other browser of this run has. */
  static String newNetwork() {
    int random = ThreadLocalRandom.current().nextInt(1 << 16);
    return "2001:db8:%x:%x::1".formatted(random, NETWORKS.incrementAndGet());
  }

  /** Opens an address of this instance: a path, or the whole. */
  public Place open(String address) {
    return follow(
        HttpRequest.newBuilder(URI.create(TestInstance.url()).resolve(address)).GET().build());
  }

  /** As {@link #open}, but stays at a redirect, wherever it leads. */
  public Place openOnly(String address) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(TestInstance.url()).resolve(address)).GET().build();
    return new Place(request.uri(), exchange(request));
  }

  /** Posts fields from nowhere, as another site's form does in which no cookie comes along. */
  public Place post(String address, FormFields fields) {
    return follow(
        HttpRequest.newBuilder(URI.create(TestInstance.url()).resolve(address))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(fields.toString()))
            .build());
  }

  /** Sends a form as it stands on the page, but with these fields (name, value, name, value …). */
  public Place send(FormElement form, String... fields) {
    FormFields sent = FormFields.of(form).with(fields);
    URI action = URI.create(form.absUrl("action"));
    if (!form.attr("method").equalsIgnoreCase("post")) {
      return open(action + "?" + sent);
    }
    return follow(
        HttpRequest.newBuilder(action)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Origin", TestInstance.url())
            .POST(BodyPublishers.ofString(sent.toString()))
            .build());
  }

  /** The cookie of this name; null if there is none. */
  public String cookie(String name) {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals(name))
        .map(java.net.HttpCookie::getValue)
        .findFirst()
        .orElse(null);
  }

  /** A new browser with the same cookies: what a second tab, or a thief, has. */
  public Visitor copy() {
    Visitor copy = new Visitor();
    cookies
        .getCookieStore()
        .getURIs()
        .forEach(
            uri ->
                cookies
                    .getCookieStore()
                    .get(uri)
                    .forEach(cookie -> copy.cookies.getCookieStore().add(uri, cookie)));
    return copy;
  }

  private Place follow(HttpRequest first) {
    HttpRequest request = first;
    for (int hop = 0; hop < MOST_REDIRECTS; hop++) {
      Place place = new Place(request.uri(), exchange(request));
      URI next = place.away();
      if (next == null || !next.toString().startsWith(TestInstance.url() + "/")) {
        return place;
      }
      if (next.getPath().equals("/test-oauth/callback")) {
        return place;
      }
      request = HttpRequest.newBuilder(next).header("Accept", "text/html").GET().build();
    }
    throw new AssertionError("too many redirects from " + first.uri());
  }

  /** A file of this instance. */
  public HttpResponse<byte[]> download(String address) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(TestInstance.url()).resolve(address)).GET().build();
    return exchange(request, BodyHandlers.ofByteArray());
  }

  private HttpResponse<String> exchange(HttpRequest request) {
    return exchange(request, BodyHandlers.ofString());
  }

  private <T> HttpResponse<T> exchange(HttpRequest request, BodyHandler<T> body) {
    try {
      HttpRequest asked =
          HttpRequest.newBuilder(request, (name, value) -> !name.equals("Accept"))
              .setHeader("X-Forwarded-For", network)
              .setHeader("Accept", "text/html,*/*;q=0.8")
              .build();
      return http.send(asked, body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
