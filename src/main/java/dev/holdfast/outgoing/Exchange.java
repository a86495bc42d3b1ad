package dev.holdfast.outgoing;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** One request and its answer, on a connection of its own. */
final class Exchange {

  private static final int HTTPS = 443;
  private static final int HTTP = 80;
  private static final int OK = 200;
  private static final int BAD_REQUEST = 400;
  private static final int MOST_OF_REFUSAL = 8_192;

  private final HttpClient client;
  private final Destination to;
  private volatile HttpClientRequest request;
  private volatile boolean abandoned;

  Exchange(HttpClient client, Destination to) {
    this.client = client;
    this.to = to;
  }

  /** An answer that is not 200, not of one of these media types, or too large is a fault. */
  Future<Fetched> get(String accept, int maxBytes) {
    return connect(HttpMethod.GET, 0)
        .compose(begun -> begun.putHeader("Accept", accept).send())
        .compose(response -> read(response, accept, maxBytes));
  }

  /** The status alone: what else is in the answer is not read. */
  Future<Integer> post(Map<String, String> headers, String body) {
    return sent(headers, body).map(this::status);
  }

  /** The status, and what a 400 says in JSON. */
  Future<Posted> deliver(Map<String, String> headers, String body) {
    return sent(headers, body)
        .compose(
            response ->
                response.statusCode() == BAD_REQUEST
                        && Fetched.mediaType(response).equals("application/json")
                    ? read(response, MOST_OF_REFUSAL)
                        .map(said -> new Posted(BAD_REQUEST, said.toString()))
                    : Future.succeededFuture(new Posted(status(response), "")));
  }

  private Future<HttpClientResponse> sent(Map<String, String> headers, String body) {
    return connect(HttpMethod.POST, 0)
        .compose(
            begun -> {
              begun.putHeader("Accept", "application/json");
              headers.forEach(begun::putHeader);
              return begun.send(Buffer.buffer(body));
            });
  }

  private int status(HttpClientResponse response) {
    close(response);
    return response.statusCode();
  }

  /** Nobody waits for it any more: its connection is closed, whatever it is doing. */
  void abandon() {
    abandoned = true;
    if (request != null) {
      request.reset();
    }
  }

  private Future<HttpClientRequest> connect(HttpMethod method, int number) {
    if (abandoned) {
      return Future.failedFuture(new OutgoingFault("it took too long"));
    }
    int port = to.uri().getPort() < 0 ? (to.secure() ? HTTPS : HTTP) : to.uri().getPort();
    String address = to.addresses().get(number).getHostAddress();
    RequestOptions options =
        new RequestOptions()
            .setMethod(method)
            .setAbsoluteURI(to.uri().toASCIIString())
            .setServer(SocketAddress.inetSocketAddress(port, address))
            .setFollowRedirects(false)
            .putHeader("User-Agent", "Holdfast");
    return client
        .request(options)
        .map(this::begun)
        .recover(
            fault ->
                number + 1 < to.addresses().size()
                    ? connect(method, number + 1)
                    : Future.failedFuture(fault));
  }

  private HttpClientRequest begun(HttpClientRequest begun) {
    request = begun;
    if (abandoned) {
      begun.reset();
    }
    return begun;
  }

  private Future<Fetched> read(HttpClientResponse response, String accept, int maxBytes) {
    if (response.statusCode() != OK) {
      return refuse(response, "its answer is " + response.statusCode() + ", not 200");
    }
    if (!accepted(Fetched.mediaType(response), accept)) {
      return refuse(response, "its answer is not " + accept);
    }
    return read(response, maxBytes).map(body -> Fetched.of(response, body.getBytes()));
  }

  private Future<Buffer> read(HttpClientResponse response, int maxBytes) {
    Promise<Buffer> read = Promise.promise();
    Buffer body = Buffer.buffer();
    response.exceptionHandler(read::tryFail);
    response.endHandler(end -> read.tryComplete(body));
    response.handler(
        bytes -> {
          if (body.length() + bytes.length() > maxBytes) {
            read.tryFail(new OutgoingFault("its answer is longer than " + maxBytes + " bytes"));
            request.reset();
          } else {
            body.appendBuffer(bytes);
          }
        });
    return read.future();
  }

  private Future<Fetched> refuse(HttpClientResponse response, String why) {
    close(response);
    return Future.failedFuture(new OutgoingFault(why));
  }

  private void close(HttpClientResponse response) {
    response.exceptionHandler(closed -> {});
    request.reset();
  }

  private static boolean accepted(String mediaType, String accept) {
    List<String> types =
        Arrays.stream(accept.toLowerCase(Locale.ROOT).split(","))
            .map(type -> type.split(";", 2)[0].strip())
            .toList();
    return types.contains("*/*") || types.contains(mediaType);
  }
}
