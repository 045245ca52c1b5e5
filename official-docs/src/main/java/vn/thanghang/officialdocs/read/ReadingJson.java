package vn.thanghang.officialdocs.read;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.thanghang.officialdocs.PartialDate;

/** A reading as JSON, in the shape of the command {@code read-document}. Absent values are {@code null}. */
public final class ReadingJson {
    private final StringBuilder out = new StringBuilder();

    private ReadingJson() {}

    /** One JSON object, UTF-16 text, two spaces of indent. */
    public static String of(ReadDocument document) {
        ReadingJson json = new ReadingJson();
        json.write(document);
        return json.out.toString();
    }

    private void write(ReadDocument document) {
        out.append("{\n");
        field("type", value(document.type()));
        field("number", value(document.number()));
        field("symbol", value(document.symbol()));
        field("date", document.date().flatMap(date -> date.value().iso()).orElse(null));
        field("place", value(document.place()));
        field("issuer", value(document.issuer()));
        field("issuerSuperior", value(document.superior()));
        field("subject", value(document.subject()));
        list("addressees", document.addressees(), ReadingJson::quoted);
        out.append("  \"signer\": ")
                .append(document.signer().map(found -> signer(found.value())).orElse("null"))
                .append(",\n");
        list("recipients", document.recipients(), ReadingJson::quoted);
        list("citations", document.citations(), ReadingJson::citation);
        list("duties", document.duties(), ReadingJson::duty);
        field("copy", document.copyForm().map(form -> form.abbreviation()).orElse(null));
        out.append("  \"party\": ").append(document.party()).append(",\n");
        out.append("  \"places\": ").append(places(document)).append(",\n");
        out.append("  \"confidence\": ").append(confidence(document)).append("\n}\n");
    }

    private void field(String name, @Nullable String value) {
        out.append("  \"").append(name).append("\": ").append(quoted(value)).append(",\n");
    }

    private <T> void list(String name, List<Found<T>> values, Function<T, String> each) {
        out.append("  \"").append(name).append("\": [");
        for (int i = 0; i < values.size(); i++) {
            out.append(i == 0 ? "\n    " : ",\n    ")
                    .append(each.apply(values.get(i).value()));
        }
        out.append(values.isEmpty() ? "],\n" : "\n  ],\n");
    }

    private static @Nullable String value(Optional<Found<String>> found) {
        return found.map(Found::value).orElse(null);
    }

    private static String signer(ReadDocument.Signer signer) {
        StringBuilder chain = new StringBuilder("[");
        signer.chain()
                .forEach(line -> chain.append(chain.length() > 1 ? ", " : "").append(quoted(line)));
        return "{\"chain\": " + chain + "], \"position\": " + quoted(signer.position()) + ", \"name\": "
                + quoted(signer.name()) + "}";
    }

    private static String citation(ReadDocument.Citation citation) {
        PartialDate date = citation.date();
        return "{\"type\": " + quoted(citation.type()) + ", \"numberSymbol\": " + quoted(citation.numberSymbol())
                + ", \"date\": " + quoted(date == null ? null : date.iso().orElse(null)) + ", \"issuer\": "
                + quoted(citation.issuer()) + "}";
    }

    private static String duty(ReadDocument.Duty duty) {
        return "{\"path\": " + quoted(duty.path()) + ", \"actor\": " + quoted(duty.actor()) + ", \"text\": "
                + quoted(duty.text()) + ", \"due\": " + quoted(duty.due()) + ", \"dueText\": "
                + quoted(duty.dueText()) + "}";
    }

    private static Map<String, Found<?>> fields(ReadDocument document) {
        Map<String, Found<?>> fields = new TreeMap<>();
        document.type().ifPresent(found -> fields.put("type", found));
        document.number().ifPresent(found -> fields.put("number", found));
        document.symbol().ifPresent(found -> fields.put("symbol", found));
        document.date().ifPresent(found -> fields.put("date", found));
        document.place().ifPresent(found -> fields.put("place", found));
        document.issuer().ifPresent(found -> fields.put("issuer", found));
        document.superior().ifPresent(found -> fields.put("issuerSuperior", found));
        document.subject().ifPresent(found -> fields.put("subject", found));
        document.signer().ifPresent(found -> fields.put("signer", found));
        document.addressees().stream().findFirst().ifPresent(found -> fields.put("addressees", found));
        document.recipients().stream().findFirst().ifPresent(found -> fields.put("recipients", found));
        document.citations().stream().findFirst().ifPresent(found -> fields.put("citations", found));
        document.duties().stream().findFirst().ifPresent(found -> fields.put("duties", found));
        return fields;
    }

    private static String places(ReadDocument document) {
        StringBuilder all = new StringBuilder("{");
        fields(document)
                .forEach((name, found) -> all.append(all.length() > 1 ? ", " : "")
                        .append(quoted(name))
                        .append(": [")
                        .append(found.place().start())
                        .append(", ")
                        .append(found.place().end())
                        .append(']'));
        return all.append('}').toString();
    }

    private static String confidence(ReadDocument document) {
        StringBuilder all = new StringBuilder("{");
        fields(document)
                .forEach((name, found) -> all.append(all.length() > 1 ? ", " : "")
                        .append(quoted(name))
                        .append(": ")
                        .append(String.format(Locale.ROOT, "%.2f", found.confidence())));
        return all.append('}').toString();
    }

    private static String quoted(@Nullable String text) {
        if (text == null) {
            return "null";
        }
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\t' -> quoted.append("\\t");
                default -> quoted.append(c < ' ' ? String.format(Locale.ROOT, "\\u%04x", (int) c) : String.valueOf(c));
            }
        }
        return quoted.append('"').toString();
    }
}
