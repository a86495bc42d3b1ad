package dev.holdfast.signin;

import dev.holdfast.crypto.BrowserSeal;
import dev.holdfast.emails.EmailAddress;
import dev.holdfast.web.ReturnPath;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** Addresses of the sign-in page; what they say of an app is signed, so nobody can make it up. */
@ApplicationScoped
public class SignInLinks {

  private static final String PURPOSE = "sign-in-for";

  private final BrowserSeal seal;

  SignInLinks(BrowserSeal seal) {
    this.seal = seal;
  }

  /**
   * The sign-in page.
   *
   * @param app where the person is on her way to, or null
   */
  public String link(ReturnPath back, ForApp app) {
    String link = "/sign-in?return=" + encode(back.value());
    return app == null ? link : link + "&for=" + encode(write(app));
  }

  /**
   * The same, with an address typed already.
   *
   * @param hint what may be one; anything else, and null, is as if there were none
   */
  public String link(ReturnPath back, ForApp app, String hint) {
    String address =
        Optional.ofNullable(hint)
            .flatMap(EmailAddress::parse)
            .map(known -> "&address=" + encode(known.toString()))
            .orElse("");
    return link(back, app) + address;
  }

  /** The sign-in page, for whoever took too long. */
  public static String late(ReturnPath back, String forApp) {
    return "/sign-in?late=1&return=" + encode(back.value()) + "&for=" + encode(forApp);
  }

  /** Where the steps of an attempt are taken, by the browser that it belongs to. */
  public static String steps(String attempt) {
    return "/sign-in/step/" + attempt;
  }

  /**
   * Where she confirms that it is her, on her way to an app.
   *
   * @param acr how strongly, as {@link StepUp#link} takes it
   */
  public String confirm(String acr, ReturnPath back, ForApp app) {
    return StepUp.link(acr, back.value()) + "&for=" + encode(write(app));
  }

  /** The value of {@code for}, also for forms that lead to the sign-in page. */
  public String write(ForApp app) {
    String plain = app.name() + "\n" + app.formTarget();
    String text =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    return text + "." + seal.sign(PURPOSE, text);
  }

  /** What may be kept of a {@code for} that somebody sent: what is ours, or nothing. */
  public String own(String given) {
    return read(given).isPresent() ? given : "";
  }

  /** Empty if it is not ours. */
  public Optional<ForApp> read(String given) {
    int dot = given == null ? -1 : given.indexOf('.');
    if (dot < 0 || !seal.verify(PURPOSE, given.substring(0, dot), given.substring(dot + 1))) {
      return Optional.empty();
    }
    String plain =
        new String(Base64.getUrlDecoder().decode(given.substring(0, dot)), StandardCharsets.UTF_8);
    int line = plain.lastIndexOf('\n');
    return Optional.of(new ForApp(plain.substring(0, line), plain.substring(line + 1)));
  }

  private static String encode(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
