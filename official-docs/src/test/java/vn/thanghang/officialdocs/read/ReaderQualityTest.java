package vn.thanghang.officialdocs.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Precision and recall of every field on the labelled set, printed at each run. */
class ReaderQualityTest {
    private static final List<String> HEADER =
            List.of("type", "num", "sym", "date", "place", "iss", "sup", "subj", "addr", "chain", "pos", "name", "rec");

    private static final class Score {
        int right;
        int wrong;
        int missed;

        double precision() {
            return right + wrong == 0 ? 1 : (double) right / (right + wrong);
        }

        double recall() {
            return right + missed == 0 ? 1 : (double) right / (right + missed);
        }
    }

    /** The documents from 45 on were written and measured before the rules had seen their kind. */
    @Test
    void precisionAndRecallReachTheGoalOnTheLabelledSet() {
        List<LabelledDocument> all = LabelledDocument.all();
        assertThat(all).hasSizeGreaterThanOrEqualTo(60);
        measure(
                "second part",
                all.stream().filter(each -> each.name().compareTo("45") >= 0).toList());
        Map<String, Score> scores = measure("all", all);
        for (Map.Entry<String, Score> each : scores.entrySet()) {
            double goal = HEADER.contains(each.getKey()) ? 0.97 : 0.90;
            assertThat(each.getValue().precision())
                    .as("precision of " + each.getKey())
                    .isGreaterThanOrEqualTo(goal);
            assertThat(each.getValue().recall())
                    .as("recall of " + each.getKey())
                    .isGreaterThanOrEqualTo(goal);
        }
    }

    private static Map<String, Score> measure(String part, List<LabelledDocument> documents) {
        Map<String, Score> scores = new LinkedHashMap<>();
        Stream.concat(HEADER.stream(), Stream.of("cite", "duty")).forEach(field -> scores.put(field, new Score()));
        List<String> misses = new ArrayList<>();
        for (LabelledDocument each : documents) {
            Reading.Read reading = (Reading.Read) new DocumentReader().read(each.file());
            compare(each, proposed(reading.document()), scores, misses);
        }
        StringBuilder table =
                new StringBuilder("reader on " + documents.size() + " labelled documents, " + part + "\n");
        scores.forEach((field, score) -> table.append(String.format(
                Locale.ROOT,
                "%-6s precision %.3f  recall %.3f  (%d right, %d wrong, %d missed)%n",
                field,
                score.precision(),
                score.recall(),
                score.right,
                score.wrong,
                score.missed)));
        System.out.println(table + String.join("\n", misses));
        return scores;
    }

    private static void compare(
            LabelledDocument document, List<String> proposed, Map<String, Score> scores, List<String> misses) {
        List<String> open = new ArrayList<>(proposed);
        for (String label : document.labels()) {
            Score score = Objects.requireNonNull(scores.get(field(label)));
            if (open.remove(label)) {
                score.right++;
            } else {
                score.missed++;
                misses.add(document.name() + " missed " + label);
            }
        }
        for (String extra : open) {
            Objects.requireNonNull(scores.get(field(extra))).wrong++;
            misses.add(document.name() + " wrong  " + extra);
        }
    }

    private static String field(String line) {
        return line.substring(0, line.indexOf('='));
    }

    private static List<String> proposed(ReadDocument document) {
        List<String> lines = new ArrayList<>();
        add(lines, "type", document.type());
        add(lines, "num", document.number());
        add(lines, "sym", document.symbol());
        document.date().flatMap(date -> date.value().iso()).ifPresent(date -> lines.add("date=" + date));
        add(lines, "place", document.place());
        add(lines, "iss", document.issuer());
        add(lines, "sup", document.superior());
        add(lines, "subj", document.subject());
        document.signer().ifPresent(found -> {
            lines.add("pos=" + found.value().position());
            found.value().chain().forEach(line -> lines.add("chain=" + line));
            if (found.value().name() != null) {
                lines.add("name=" + found.value().name());
            }
        });
        document.addressees().forEach(each -> lines.add("addr=" + each.value()));
        document.recipients().forEach(each -> lines.add("rec=" + each.value()));
        for (Found<ReadDocument.Citation> each : document.citations()) {
            ReadDocument.Citation citation = each.value();
            String date = citation.date() == null ? "" : citation.date().iso().orElse("");
            lines.add("cite=" + text(citation.type()) + " | " + text(citation.numberSymbol()) + " | " + date + " | "
                    + text(citation.issuer()));
        }
        for (Found<ReadDocument.Duty> each : document.duties()) {
            ReadDocument.Duty duty = each.value();
            lines.add("duty=" + duty.path() + " | " + text(duty.actor()) + " | " + text(duty.due()));
        }
        return lines.stream().map(String::strip).toList();
    }

    private static void add(List<String> lines, String field, Optional<Found<String>> found) {
        found.ifPresent(each -> lines.add(field + "=" + each.value()));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
