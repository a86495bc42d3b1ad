package dev.holdfast.testing;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** The mails that the instance would send, as its page {@code /dev/mail} shows them. */
public final class Mailbox {
  private static final Pattern CODE = Pattern.compile("(?m)^ {4}(\\S.*)$");

  private Mailbox() {}

  /**
   * @param links those in its text, in order, without that to the site itself at the end
   */
  public record Mail(String to, String subject, String text, List<String> links) {
    /** The one code that it holds. */
    public String code() {
      Matcher code = CODE.matcher(text);
      if (!code.find()) {
        throw new AssertionError("no code in:\n" + text);
      }
      return code.group(1).strip();
    }

    public String link() {
      return links.get(0);
    }
  }

  /** The newest to this address. */
  public static Mail newest(String to) {
    List<Mail> all = all(to);
    if (all.isEmpty()) {
      throw new AssertionError("no mail to " + to);
    }
    return all.get(0);
  }

  /** Those to this address, the newest first; of the last 50 mails of all. */
  public static List<Mail> all(String to) {
    return new Visitor()
        .open("/dev/mail").page().select("main article").stream()
            .map(Mailbox::read)
            .filter(mail -> mail.to.equals(to))
            .toList();
  }

  private static Mail read(Element article) {
    List<String> links = article.select("li a").eachAttr("href");
    return new Mail(
        article.select("bdi").text(),
        article.select("h2").text(),
        article.select("pre").get(0).wholeText(),
        links.subList(0, links.size() - 1));
  }
}
