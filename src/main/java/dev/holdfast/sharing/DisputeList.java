package dev.holdfast.sharing;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.holdfast.record.Disputed;
import dev.holdfast.web.Times;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page of disputes; links to others are in the {@code Link} header. */
@Schema(name = "DisputeList", requiredProperties = "items")
@RegisterForReflection
record DisputeList(List<Item> items) {

  /** One of them. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @RegisterForReflection
  @Schema(name = "DisputedEntry", description = "What a person says is not right.")
  record Item(
      @Schema(examples = "\"lusab-babad-gutih-tugad\"") String person,
      @Schema(
              type = SchemaType.STRING,
              enumeration = {"facts", "activities", "training"})
          String sort,
      UUID entry,
      @Schema(description = "Of a fact.", examples = "\"given_name\"") String name,
      @Schema(description = "Why, in the person's words.") String reason,
      @Schema(format = "date-time") String disputedAt) {

    static Item of(Disputed disputed) {
      return new Item(
          disputed.person().toString(),
          disputed.sort(),
          disputed.entry(),
          disputed.name(),
          disputed.reason(),
          Times.write(disputed.at()));
    }
  }
}
