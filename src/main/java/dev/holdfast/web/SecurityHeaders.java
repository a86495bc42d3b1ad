package dev.holdfast.web;

import dev.holdfast.platform.PlatformConfig;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** What every answer carries, so that no page can forget it. */
@ApplicationScoped
public class SecurityHeaders {

  private static final String POLICY =
      "default-src 'none'; style-src 'self'; img-src 'self' https: data:; script-src 'self';"
          + " connect-src 'self'; font-src 'self'; base-uri 'none'; frame-ancestors 'none'";

  /** RFC 9110, section 5.6.7: with two digits for the day, always. */
  private static final DateTimeFormatter HTTP_DATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH);

  private static final String FORM_TARGETS = "formTargets";
  private static final String INLINE_STYLES = "inlineStyles";

  private final boolean https;
  private final Clock clock;
  private volatile Second second = new Second(-1, "");

  SecurityHeaders(PlatformConfig config, Clock clock) {
    this.clock = clock;
    this.https = "https".equals(config.publicUrl().getScheme());
  }

  void register(@Observes Filters filters) {
    filters.register(this::add, 900);
  }

  /**
   * Lets this answer's forms lead to another place too. Chromium applies {@code form-action} to the
   * redirects that follow a form, so a page whose form ends at a client's redirect URI names it
   * here.
   *
   * @param source a CSP source, such as {@code https://app.example} or {@code com.example.app:}
   */
  public static void allowFormTarget(RoutingContext context, String source) {
    context.put(FORM_TARGETS, source);
  }

  /** Lets this answer have inline styles: for a mail that is shown in development. */
  public static void allowInlineStyles(RoutingContext context) {
    context.put(INLINE_STYLES, true);
  }

  private void add(RoutingContext context) {
    MultiMap headers = context.response().headers();
    headers.set("Date", date());
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("Referrer-Policy", "no-referrer");
    headers.set("X-Frame-Options", "DENY");
    headers.set("Cross-Origin-Opener-Policy", "same-origin");
    if (https) {
      headers.set("Strict-Transport-Security", "max-age=31536000");
    }
    if (!context.normalizedPath().startsWith("/q/")) {
      context.addHeadersEndHandler(end -> headers.set("Content-Security-Policy", policy(context)));
    }
    context.next();
  }

  /** RFC 9110, section 6.6.1: a server with a clock says when it answered. */
  private String date() {
    long now = clock.instant().getEpochSecond();
    Second known = second;
    if (known.epoch != now) {
      ZonedDateTime time = Instant.ofEpochSecond(now).atZone(ZoneOffset.UTC);
      known = new Second(now, HTTP_DATE.format(time));
      second = known;
    }
    return known.text;
  }

  /** A second, written once for all answers in it. */
  private record Second(long epoch, String text) {}

  private static String policy(RoutingContext context) {
    String target = context.get(FORM_TARGETS);
    String styled =
        context.get(INLINE_STYLES) == null
            ? POLICY
            : POLICY.replace("style-src 'self'", "style-src 'unsafe-inline'");
    return styled + "; form-action 'self'" + (target == null ? "" : " " + target);
  }
}
