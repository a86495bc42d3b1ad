package dev.holdfast.web;

import io.micrometer.core.instrument.Tags;
import io.quarkus.micrometer.runtime.HttpServerMetricsTagsContributor;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/**
 * Keeps strangers from making up metrics: what is refused before a resource is found has no
 * template of an address, and would be counted under the address that was sent, and under its
 * method.
 */
@ApplicationScoped
class MetricTags implements HttpServerMetricsTagsContributor {

  /** Where RESTEasy Reactive says which template it has found (ObservabilityUtil). */
  private static final String TEMPLATE = "UrlPathTemplate";

  private static final Set<String> READING = Set.of("GET", "HEAD");
  private static final Set<String> METHODS =
      Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");
  private static final int NOT_FOUND = 404;

  @Override
  public Tags contribute(Context context) {
    String method = context.request().method().name();
    Tags tags = METHODS.contains(method) ? Tags.empty() : Tags.of("method", "OTHER");
    int status = context.response().statusCode();
    boolean file = status < 400 && READING.contains(method);
    boolean named =
        file || status == NOT_FOUND || context.requestContextLocalData(TEMPLATE) != null;
    return named ? tags : tags.and("uri", "UNKNOWN");
  }
}
