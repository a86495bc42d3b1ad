package dev.holdfast.outgoing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.testing.OwnCertificate;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls go where they may, and end; with real servers. */
@Tag("one-database")
class OutgoingTest {

  private static final Vertx VERTX = Vertx.vertx();
  private static final int MOST = 100;
  private static final int PATIENCE_SECONDS = 60;

  private final Outgoing outgoing = outgoing(List.of("localhost", "127.0.0.1"));

  private record Settings(Optional<List<String>> exceptions, Optional<Path> trust, Duration timeout)
      implements OutgoingConfig {}

  @AfterAll
  static void stop() throws Exception {
    VERTX.close().toCompletionStage().toCompletableFuture().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }

  @Test
  void what_is_there_is_fetched_with_how_long_it_may_be_kept() {
    URI uri =
        server(
            request ->
                request
                    .response()
                    .putHeader("Content-Type", "Application/JSON; charset=utf-8")
                    .putHeader("Cache-Control", "public, max-age=90")
                    .putHeader("Age", "30")
                    .end("{}"));
    Fetched fetched = outgoing.get(uri, "application/jwk-set+json, application/json", MOST);
    assertEquals("{}", fetched.text());
    assertEquals("application/json", fetched.mediaType());
    assertEquals(Duration.ofSeconds(60), fetched.freshFor());
  }

  @Test
  void a_form_is_sent_and_its_status_comes_back() {
    CompletableFuture<String> sent = new CompletableFuture<>();
    URI uri =
        server(
            request ->
                request
                    .body()
                    .onSuccess(body -> sent.complete(body.toString()))
                    .onSuccess(body -> request.response().setStatusCode(204).end()));
    assertEquals(204, outgoing.postForm(uri, Map.of("a b", "c&d=ü")));
    assertEquals("a+b=c%26d%3D%C3%BC", sent.join());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://127.0.0.1:1/",
        "https://localhost:1/",
        "https://2130706433:1/",
        "https://[::ffff:127.0.0.1]:1/",
        "https://[::1]:1/",
        "https://169.254.169.254/latest/meta-data",
        "https://10.0.0.1/",
        "https://aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.invalid/" // longer than a name may be: nobody is asked for it
      })
  void what_is_not_public_is_refused_as_what_is_not_there(String uri) {
    assertFault(Destination.NOT_PUBLIC, outgoing(List.of("other.example")), URI.create(uri));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ftp://localhost/",
        "https:///path",
        "https://me@localhost/",
        "https://localhost/#part",
        "https://localhost:99999/",
        "mailto:x@localhost",
        "file:///etc/passwd"
      })
  void what_is_no_plain_https_address_is_refused(String uri) {
    assertFault("not an https address", outgoing, URI.create(uri));
  }

  @Test
  void http_is_for_the_listed_only() {
    assertFault("not an https address", outgoing, URI.create("http://1.1.1.1/"));
    URI uri = server(request -> request.response().putHeader("Content-Type", "a/b").end("x"));
    assertEquals("x", outgoing(List.of("127.0.0.0/8")).get(uri, "*/*", MOST).text());
  }

  @Test
  void a_redirect_is_not_followed() {
    AtomicInteger calls = new AtomicInteger();
    URI uri =
        server(
            request -> {
              calls.incrementAndGet();
              request.response().setStatusCode(302).putHeader("Location", "/there").end();
            });
    assertFault("its answer is 302", outgoing, uri);
    assertEquals(302, outgoing.postForm(uri, Map.of()));
    assertEquals(2, calls.get());
  }

  @Test
  void another_media_type_is_refused() {
    URI uri = server(request -> request.response().putHeader("Content-Type", "text/html").end("x"));
    assertFault("its answer is not application/json", outgoing, uri);
    assertFault("is not", outgoing, server(request -> request.response().end("{}")));
  }

  @Test
  void what_is_longer_than_allowed_is_not_read_to_its_end() {
    URI endless =
        server(
            request -> {
              request.response().putHeader("Content-Type", "application/json").setChunked(true);
              VERTX.setPeriodic(1, timer -> request.response().write("0123456789"));
            });
    assertFault("longer than 100 bytes", outgoing, endless);
  }

  @Test
  void who_does_not_answer_in_time_is_left() {
    CompletableFuture<Void> closed = new CompletableFuture<>();
    URI silent = server(request -> request.connection().closeHandler(closed::complete));
    Outgoing impatient = outgoing(List.of("localhost"), Duration.ofSeconds(1));
    assertFault("took too long", impatient, silent);
    closed.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
  }

  @Test
  void a_certificate_is_believed_if_it_is_trusted_and_of_this_host(@TempDir Path folder)
      throws Exception {
    OwnCertificate mine = OwnCertificate.of("localhost", folder);
    OwnCertificate others = OwnCertificate.of("other.example", folder);
    Handler<HttpServerRequest> answer =
        request -> request.response().putHeader("Content-Type", "application/json").end("{}");
    URI own = tls(mine, answer);
    assertFault("certificate is not trusted", outgoing, own);
    Outgoing trusting = outgoing(List.of("localhost"), mine.pem());
    assertEquals("{}", trusting.get(own, "application/json", MOST).text());
    Outgoing wrong = outgoing(List.of("localhost"), others.pem());
    assertFault("certificate is not trusted", wrong, tls(others, answer));
  }

  @Test
  void it_is_not_for_an_event_loop() {
    CompletableFuture<Throwable> thrown = new CompletableFuture<>();
    VERTX.runOnContext(
        nothing -> {
          try {
            outgoing.get(URI.create("https://localhost/"), "*/*", MOST);
          } catch (IllegalStateException e) {
            thrown.complete(e);
          }
        });
    assertTrue(
        thrown
            .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
            .join()
            .getMessage()
            .contains("event loop"));
  }

  @Test
  void an_exception_is_a_host_an_address_or_a_range() {
    for (String wrong : List.of("10.0.0.0/33", "https://host", "10.0.0.256", "*", "")) {
      assertThrows(RuntimeException.class, () -> Exceptions.read(List.of(wrong)), wrong);
    }
  }

  @Test
  void an_answer_is_fresh_as_long_as_it_says() {
    assertEquals(Duration.ZERO, Fetched.freshFor("", null));
    assertEquals(Duration.ZERO, Fetched.freshFor("max-age=60, no-store", null));
    assertEquals(Duration.ZERO, Fetched.freshFor("max-age=60", "61"));
    assertEquals(Duration.ofSeconds(60), Fetched.freshFor("Max-Age=\"60\"", "rubbish"));
  }

  private static void assertFault(String why, Outgoing outgoing, URI uri) {
    OutgoingFault fault =
        assertThrows(
            OutgoingFault.class, () -> outgoing.get(uri, "application/json", MOST), uri::toString);
    assertTrue(fault.getMessage().contains(why), fault::getMessage);
  }

  private static Outgoing outgoing(List<String> exceptions, Path... trust) {
    return outgoing(exceptions, Duration.ofSeconds(20), trust);
  }

  private static Outgoing outgoing(List<String> exceptions, Duration patience, Path... trust) {
    var pem = List.of(trust).stream().findFirst();
    return new Outgoing(VERTX, new Settings(Optional.of(exceptions), pem, patience));
  }

  private static URI server(Handler<HttpServerRequest> answer) {
    return URI.create("http://localhost:" + port(new HttpServerOptions(), answer) + "/here");
  }

  private static URI tls(OwnCertificate own, Handler<HttpServerRequest> answer) {
    HttpServerOptions options = new HttpServerOptions().setSsl(true).setKeyCertOptions(own.key());
    return URI.create("https://localhost:" + port(options, answer) + "/here");
  }

  private static int port(HttpServerOptions options, Handler<HttpServerRequest> answer) {
    HttpServer server = VERTX.createHttpServer(options).requestHandler(answer);
    return server
        .listen(0, "127.0.0.1")
        .toCompletionStage()
        .toCompletableFuture()
        .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
        .join()
        .actualPort();
  }
}
