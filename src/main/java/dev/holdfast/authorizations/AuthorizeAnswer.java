package dev.holdfast.authorizations;

import dev.holdfast.requests.RedirectTarget;
import dev.holdfast.requests.RedirectedError;
import dev.holdfast.requests.ResponseMode;
import dev.holdfast.web.SecurityHeaders;
import dev.holdfast.web.SeeOther;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;

/**
 * What the client gets from the authorization endpoint, by the browser: in the query of its
 * redirect URI, or with {@code response_mode=form_post} as a form (OAuth 2.0 Form Post Response
 * Mode).
 */
record AuthorizeAnswer(RedirectTarget target, Map<String, String> parameters) {

  static AuthorizeAnswer of(RedirectedError refusal) {
    return new AuthorizeAnswer(refusal.target(), refusal.answer());
  }

  Response response(RoutingContext context) {
    if (target.mode() == ResponseMode.QUERY) {
      return SeeOther.to(target.location(parameters));
    }
    SecurityHeaders.allowFormTarget(context, target.formSource());
    String page = new FormPostPage(target.uri(), target.place(), parameters).render();
    return Response.ok(page)
        .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
        .header("Cache-Control", "no-store")
        .build();
  }
}
