package dev.holdfast.outgoing;

import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Calls to addresses that others gave us. They go to public addresses only, by https, and to the
 * very address that was looked at; no redirect is followed; time and size are bounded, and so is
 * how many are under way. What the operator lists is called although it is not public.
 *
 * <p>A call blocks: it is for no event loop, and for no unit of work.
 */
@ApplicationScoped
public class Outgoing {

  private static final int AT_ONCE = 32;
  private static final int CONNECT_MILLIS = 3_000;

  private final Exceptions exceptions;
  private final HttpClient client;

  /** Asks for names on threads of its own: those of requests may all be waiting for an answer. */
  private final WorkerExecutor names;

  private final Duration patience;
  private final Semaphore places = new Semaphore(AT_ONCE);

  Outgoing(Vertx vertx, OutgoingConfig config) {
    this.exceptions = Exceptions.read(config.exceptions().orElse(List.of()));
    this.patience = config.timeout();
    HttpClientOptions options =
        new HttpClientOptions()
            .setConnectTimeout(CONNECT_MILLIS)
            .setMaxPoolSize(AT_ONCE)
            .setKeepAlive(false)
            .setVerifyHost(true);
    config.trust().ifPresent(pem -> options.setTrustOptions(Trust.with(pem)));
    this.client = vertx.createHttpClient(options);
    this.names = vertx.createSharedWorkerExecutor("outgoing", AT_ONCE);
  }

  /** The settings are read at the start, so that wrong ones end it. */
  void start(@Observes StartupEvent event) {}

  /**
   * Fetches what is there.
   *
   * @param accept the media types that are taken, with commas; all of them for {@code *}{@code /*}
   * @param maxBytes more is a fault
   * @throws OutgoingFault if it could not be had, with a clause that says why
   */
  public Fetched get(URI uri, String accept, int maxBytes) {
    return call(uri, exchange -> exchange.get(accept, maxBytes));
  }

  /**
   * Sends a form; nothing of the answer is read but its status, which is returned.
   *
   * @throws OutgoingFault if there was no answer, with a clause that says why
   */
  public int postForm(URI uri, Map<String, String> fields) {
    String form =
        fields.entrySet().stream()
            .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
            .collect(Collectors.joining("&"));
    return post(uri, "application/x-www-form-urlencoded", Map.of(), form);
  }

  /**
   * Sends JSON with these headers; nothing of the answer is read but its status, which is returned.
   *
   * @throws OutgoingFault if there was no answer, with a clause that says why
   */
  public int postJson(URI uri, Map<String, String> headers, String json) {
    return post(uri, "application/json", headers, json);
  }

  /**
   * The same, of another media type.
   *
   * @throws OutgoingFault if there was no answer, with a clause that says why
   */
  public int post(URI uri, String mediaType, Map<String, String> headers, String body) {
    return call(uri, exchange -> exchange.post(with(mediaType, headers), body));
  }

  /**
   * The same, with what a refusal says.
   *
   * @throws OutgoingFault if there was no answer, or it is too long, with a clause that says why
   */
  public Posted deliver(URI uri, String mediaType, Map<String, String> headers, String body) {
    return call(uri, exchange -> exchange.deliver(with(mediaType, headers), body));
  }

  private static Map<String, String> with(String mediaType, Map<String, String> headers) {
    Map<String, String> all = new HashMap<>(headers);
    all.put("Content-Type", mediaType);
    return all;
  }

  private <T> T call(URI uri, Function<Exchange, Future<T>> talk) {
    if (Context.isOnEventLoopThread()) {
      throw new IllegalStateException("An outgoing call would block the event loop");
    }
    Destination.check(uri);
    if (!places.tryAcquire()) {
      throw new OutgoingFault("too many others are being called at this moment");
    }
    Future<Exchange> begun =
        names.executeBlocking(
            () -> new Exchange(client, Destination.resolve(uri, exceptions)), false);
    Future<T> answer = begun.compose(talk);
    answer.onComplete(done -> places.release());
    try {
      return answer
          .toCompletionStage()
          .toCompletableFuture()
          .get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      begun.onSuccess(Exchange::abandon);
      throw new OutgoingFault("it took too long", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      begun.onSuccess(Exchange::abandon);
      throw new OutgoingFault("it was interrupted", e);
    } catch (ExecutionException e) {
      throw fault(e.getCause());
    }
  }

  private static OutgoingFault fault(Throwable cause) {
    Throwable root = cause instanceof CompletionException ? cause.getCause() : cause;
    return root instanceof OutgoingFault fault
        ? fault
        : new OutgoingFault("it could not be reached, or its certificate is not trusted", root);
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
