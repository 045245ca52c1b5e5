package vn.thanghang.analysis.web;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thanghang.platform.web.Crumb;
import vn.thanghang.platform.web.DataTable;
import vn.thanghang.platform.web.ErrorLine;
import vn.thanghang.platform.web.Figure;

/**
 * One page of analysis, in words.
 *
 * @param topic what the page is about, above the title
 * @param finding the answer, for people who are signed in
 * @param neutral the same page without a judgement, for the public
 * @param lead one or two sentences below the title
 * @param crumbs the way here
 * @param tabs sister pages of the same unit
 * @param facts the few figures to see first
 * @param banners what must be known before comparing
 * @param blocks the body
 * @param time when the results were published, in words
 */
public record AnalysisPage(
        String topic,
        String finding,
        String neutral,
        String lead,
        List<Crumb> crumbs,
        List<Link> tabs,
        List<Fact> facts,
        List<String> banners,
        List<Block> blocks,
        String time) {

    public AnalysisPage {
        crumbs = List.copyOf(crumbs);
        tabs = List.copyOf(tabs);
        facts = List.copyOf(facts);
        banners = List.copyOf(banners);
        blocks = List.copyOf(blocks);
    }

    /**
     * A link to a sister page.
     *
     * @param internal shown only to readers who may open it
     */
    public record Link(String label, String path, boolean current, boolean internal) {

        public Link(String label, String path, boolean current) {
            this(label, path, current, false);
        }
    }

    /**
     * A figure to see first.
     *
     * @param tier number of the group whose colour and sign stand beside it, 0 for none
     */
    public record Fact(String label, String value, @Nullable String note, int tier) {

        public static Fact of(String label, String value) {
            return new Fact(label, value, null, 0);
        }

        public Fact noted(String words) {
            return new Fact(label, value, words, tier);
        }
    }

    /** A part of the body. */
    public sealed interface Block {

        /** Tables that can be downloaded from this block. */
        default List<DataTable> tables() {
            return switch (this) {
                case Figures figures ->
                    figures.figures().stream().map(Figure::table).toList();
                case Panels panels -> List.of(panels.table());
                case Table table -> List.of(table.table());
                case Words ignored -> List.of();
                case Choice ignored -> List.of();
                case Internal ignored -> List.of();
                case Form ignored -> List.of();
            };
        }
    }

    /** Drawings side by side where there is room. */
    public record Figures(List<Figure> figures) implements Block {
        public Figures {
            figures = List.copyOf(figures);
        }
    }

    /** Small multiples with one table for all of them. */
    public record Panels(
            String heading,
            String note,
            List<Panel> panels,
            DataTable table,
            String csvPath,
            String source,
            String time)
            implements Block {
        public Panels {
            panels = List.copyOf(panels);
        }
    }

    /** One of the small multiples. */
    public record Panel(String title, String svg) {}

    /** A table that stands for itself. */
    public record Table(String heading, String note, DataTable table, String csvPath, String source, String time)
            implements Block {}

    /** Sentences. */
    public record Words(String heading, List<String> sentences) implements Block {
        public Words {
            sentences = List.copyOf(sentences);
        }
    }

    /** Links that show the same page in another way. */
    public record Choice(String label, List<Link> links) implements Block {
        public Choice {
            links = List.copyOf(links);
        }
    }

    /** Says that what follows is for internal use, and why it may be wrong. */
    public record Internal(String words) implements Block {}

    /**
     * Inputs that ask the same page again; the answer is a link that can be kept.
     *
     * @param errors what could not be read, each at its field
     * @param submit the act
     * @param reset where everything is as published
     */
    public record Form(
            String heading,
            String note,
            List<ErrorLine> errors,
            List<FieldGroup> groups,
            String submit,
            @Nullable Link reset)
            implements Block {
        public Form {
            errors = List.copyOf(errors);
            groups = List.copyOf(groups);
        }
    }

    /**
     * Fields that belong together.
     *
     * @param folded whether the group can be closed
     * @param open whether a folded group stands open
     */
    public record FieldGroup(String legend, boolean folded, boolean open, List<FormField> fields) {
        public FieldGroup {
            fields = List.copyOf(fields);
        }
    }

    /** One field of a form. */
    public sealed interface FormField {}

    /** A number somebody types, kept as it was typed. */
    public record NumberInput(String id, String name, String label, String value, String hint, String error)
            implements FormField {}

    /** One of a few, or any number of them. */
    public record Options(String name, String legend, boolean several, List<Option> options) implements FormField {
        public Options {
            options = List.copyOf(options);
        }
    }

    /** One of the options. */
    public record Option(String id, String value, String label, boolean chosen) {}

    /** The table of a figure, for the file. */
    public Optional<DataTable> table(String id) {
        return blocks.stream()
                .flatMap(block -> block.tables().stream())
                .filter(table -> table.id().equals(id))
                .findFirst();
    }
}
