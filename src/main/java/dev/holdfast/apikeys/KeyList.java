package dev.holdfast.apikeys;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All keys of an owner, the newest first: at most fifty. */
@RegisterForReflection
@Schema(name = "ApiKeyList", requiredProperties = "items")
public record KeyList(List<KeyView> items) {

  public static KeyList of(List<KnownKey> keys) {
    return new KeyList(keys.stream().map(KeyView::of).toList());
  }
}
