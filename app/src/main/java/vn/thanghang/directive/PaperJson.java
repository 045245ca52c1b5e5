package vn.thanghang.directive;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import vn.thanghang.officialdocs.Block;
import vn.thanghang.officialdocs.OfficialDocument;
import vn.thanghang.officialdocs.RichText;

/** The model of official documents and exchange envelopes as JSON: names are those of the records. */
public final class PaperJson {
    static final JsonMapper MAPPER = JsonMapper.builder()
            .addMixIn(Block.class, BlockKinds.class)
            .addMixIn(Block.Picture.class, PictureKinds.class)
            .addModule(new SimpleModule().addDeserializer(RichText.class, new PlainOrRich()))
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private PaperJson() {}

    /** A model, or a record made of models, as it is kept. */
    public static String write(Object model) {
        return MAPPER.writeValueAsString(model);
    }

    /** The paper that was kept. */
    public static OfficialDocument document(String json) {
        return read(json, OfficialDocument.class);
    }

    public static <T> T read(String json, Class<T> type) {
        return MAPPER.readValue(json, type);
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "block")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Block.Paragraph.class, name = "paragraph"),
        @JsonSubTypes.Type(value = Block.Section.class, name = "section"),
        @JsonSubTypes.Type(value = Block.Division.class, name = "division"),
        @JsonSubTypes.Type(value = Block.Article.class, name = "article"),
        @JsonSubTypes.Type(value = Block.Numbered.class, name = "numbered"),
        @JsonSubTypes.Type(value = Block.Table.class, name = "table"),
        @JsonSubTypes.Type(value = Block.Figure.class, name = "figure")
    })
    private interface BlockKinds {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "picture")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Block.Svg.class, name = "svg"),
        @JsonSubTypes.Type(value = Block.Png.class, name = "png")
    })
    private interface PictureKinds {}

    /** A text may be a plain string or {@code {"runs": [{"text", "bold", "italic"}]}}. */
    private static final class PlainOrRich extends ValueDeserializer<RichText> {
        @Override
        public RichText deserialize(JsonParser parser, DeserializationContext context) throws JacksonException {
            if (parser.currentToken() == JsonToken.VALUE_STRING) {
                return RichText.of(parser.getString());
            }
            RichText rich = RichText.EMPTY;
            JsonNode tree = context.readTree(parser);
            for (JsonNode run : tree.path("runs")) {
                RichText one = RichText.of(run.path("text").asString(""));
                rich = rich.then(one.styled(
                        run.path("bold").asBoolean(false), run.path("italic").asBoolean(false)));
            }
            return rich;
        }
    }
}
