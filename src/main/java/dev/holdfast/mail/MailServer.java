package dev.holdfast.mail;

import dev.holdfast.platform.PlatformConfig;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.ext.mail.LoginOption;
import io.vertx.ext.mail.MailClient;
import io.vertx.ext.mail.MailMessage;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletableFuture;

/**
 * The server that takes our mails. Each mail has a connection of its own, which ends with it: one
 * that was kept may have died unseen, one that is silent would keep its place in a pool for ever,
 * and in a pool that connections leave some who wait for a place were seen to wait in vain.
 */
@ApplicationScoped
class MailServer {

  /** How many mails are sent at the same time. */
  static final int AT_ONCE = 10;

  private static final int CONNECT_MILLIS = 10_000;
  private static final int SILENT_SECONDS = 20;

  private final Vertx vertx;
  private final MailConfig config;
  private final String host;
  private final String from;

  MailServer(Vertx vertx, MailConfig config, PlatformConfig platform) {
    this.vertx = vertx;
    this.config = config;
    this.host = platform.publicUrl().getHost();
    this.from = config.from().orElse("Holdfast <no-reply@" + host + ">");
  }

  /** Who the mails are from. */
  String from() {
    return from;
  }

  /** For one mail; close it afterwards. */
  MailClient connect() {
    io.vertx.ext.mail.MailConfig smtp =
        new io.vertx.ext.mail.MailConfig()
            .setHostname(config.host().orElseThrow())
            .setPort(config.port())
            .setOwnHostname(host)
            .setSsl(config.tls())
            .setStarttls(config.startTls())
            .setHostnameVerificationAlgorithm("HTTPS")
            .setLogin(config.user().isPresent() ? LoginOption.REQUIRED : LoginOption.DISABLED)
            .setMaxPoolSize(1)
            .setKeepAlive(false);
    config.user().ifPresent(smtp::setUsername);
    config.password().ifPresent(smtp::setPassword);
    smtp.setConnectTimeout(CONNECT_MILLIS);
    smtp.setIdleTimeout(SILENT_SECONDS);
    return MailClient.create(vertx, smtp);
  }

  CompletableFuture<?> send(MailClient client, DueMail due, WrittenMail mail) {
    return client.sendMail(message(due, mail)).toCompletionStage().toCompletableFuture();
  }

  /** The id is the same at each attempt, so that whoever gets it twice can know it. */
  private MailMessage message(DueMail due, WrittenMail mail) {
    return new MailMessage()
        .setFrom(from)
        .setTo(mail.to())
        .setSubject(mail.subject())
        .setText(mail.text())
        .setHtml(mail.html())
        .setHeaders(
            MultiMap.caseInsensitiveMultiMap()
                .add("Message-ID", "<" + due.id() + "@" + host + ">")
                .add("Auto-Submitted", "auto-generated")); // RFC 3834, section 5
  }
}
