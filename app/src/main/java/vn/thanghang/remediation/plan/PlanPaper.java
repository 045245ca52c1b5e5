package vn.thanghang.remediation.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.thanghang.officialdocs.Annex;
import vn.thanghang.officialdocs.Block;
import vn.thanghang.officialdocs.DocumentType;
import vn.thanghang.officialdocs.OfficialDocument;
import vn.thanghang.officialdocs.PartialDate;
import vn.thanghang.officialdocs.Signature;
import vn.thanghang.platform.Vietnam;
import vn.thanghang.platform.VietnameseFormat;
import vn.thanghang.platform.text.Text;
import vn.thanghang.platform.text.Texts;
import vn.thanghang.remediation.content.Resource;
import vn.thanghang.remediation.content.TargetKind;

/** The plan as an official document of its kind, with the table of tasks as an annex. */
final class PlanPaper {

    private static final Text WORDS = Texts.ofPaper("remediation-plan");

    /**
     * Who issues it.
     *
     * @param superior the body above it; empty for none
     * @param abbreviation as in symbols; empty when it has none
     * @param place where it is issued; empty when not known
     * @param position of who signs, in capitals
     * @param name of who signs; empty when not known
     */
    record Issuer(String agency, String superior, String abbreviation, String place, String position, String name) {}

    private final Plan plan;
    private final PlanContent content;
    private final Issuer issuer;
    private final String basis;

    private PlanPaper(Plan plan, PlanContent content, Issuer issuer, String basis) {
        this.plan = plan;
        this.content = content;
        this.issuer = issuer;
        this.basis = basis;
    }

    /** @param basis the document that orders the plan, as cited; empty for none */
    static OfficialDocument of(Plan plan, PlanContent content, Issuer issuer, String basis) {
        return new PlanPaper(plan, content, issuer, basis).document();
    }

    static String target(PlanContent.CriterionLine line) {
        TargetKind kind = line.kind();
        if (kind == null) {
            return WORDS.of("target.none");
        }
        String figure = switch (kind) {
            case GROUP -> WORDS.of("group." + line.value());
            case HOLD, RANK, RANK_CHANGE -> line.value();
            case ABSOLUTE, DELTA -> decimal(line.value());
        };
        return WORDS.of("target." + kind.name(), figure);
    }

    /** At least two decimals, all that were typed. */
    static String decimal(String plain) {
        if (plain.isEmpty()) {
            return "";
        }
        var value = new BigDecimal(plain);
        return VietnameseFormat.decimal(
                value, Math.clamp(value.stripTrailingZeros().scale(), 2, 4));
    }

    /** A published score as everywhere else: two decimals. */
    private static String asPublished(String plain) {
        return plain.isEmpty() ? "" : VietnameseFormat.decimal(new BigDecimal(plain), 2);
    }

    private OfficialDocument document() {
        String summary = plan.working() == 1
                ? WORDS.of("summary", plan.indexCode(), plan.workYear())
                : WORDS.of("summary.amended", plan.indexCode(), plan.workYear(), plan.working() - 1);
        var paper = OfficialDocument.of(DocumentType.KE_HOACH, capitals(issuer.agency()));
        if (!issuer.superior().isEmpty()) {
            paper.superior(capitals(issuer.superior()));
        }
        paper.symbol(null, WORDS.of("symbol", issuer.abbreviation()).replaceFirst("-$", ""));
        paper.dated(issuer.place(), PartialDate.BLANK);
        paper.summary(summary);
        paper.body(body());
        paper.signature(Signature.of(issuer.position(), issuer.name().isEmpty() ? null : issuer.name()));
        paper.recipient(WORDS.of("recipient.1"));
        paper.recipient(WORDS.of("recipient.2"));
        paper.annex(Annex.landscape(WORDS.of("annex.title"), List.of(tasks())));
        return paper.build();
    }

    private List<Block> body() {
        var body = new ArrayList<Block>();
        body.add(Block.Paragraph.of(
                basis.isEmpty()
                        ? WORDS.of("opening.plain", issuer.agency())
                        : WORDS.of("opening", basis, issuer.agency())));
        var purpose = new ArrayList<Block>();
        purpose.add(Block.Numbered.of("1.", WORDS.of("purpose.1")));
        purpose.add(Block.Numbered.of("2.", WORDS.of("purpose.2")));
        if (!plan.reason().isEmpty()) {
            purpose.add(Block.Numbered.of("3.", WORDS.of("amended", oneLine(plan.reason()))));
        }
        body.add(new Block.Section("I.", WORDS.of("purpose.title"), purpose));
        body.add(new Block.Section("II.", WORDS.of("causes.title"), causes()));
        body.add(new Block.Section(
                "III.",
                WORDS.of("targets.title"),
                List.of(Block.Paragraph.of(WORDS.of("targets.lead", plan.resultYear())), targets())));
        body.add(new Block.Section(
                "IV.",
                WORDS.of("tasks.title"),
                List.of(Block.Paragraph.of(
                        WORDS.of("tasks.lead", content.tasks().size())))));
        body.add(new Block.Section("V.", WORDS.of("resources.title"), resources()));
        body.add(new Block.Section("VI.", WORDS.of("organisation.title"), organisation()));
        return body;
    }

    private List<Block> causes() {
        var causes = new ArrayList<Block>();
        causes.add(Block.Paragraph.of(WORDS.of("causes.lead")));
        int at = 1;
        for (PlanContent.CriterionLine line : content.criteria()) {
            List<Block> words = line.cause().isEmpty()
                    ? List.of(Block.Paragraph.of(WORDS.of("causes.none")))
                    : line.cause()
                            .lines()
                            .filter(each -> !each.isBlank())
                            .<Block>map(Block.Paragraph::of)
                            .toList();
            causes.add(new Block.Section(at++ + ".", WORDS.of("causes.criterion", line.label()), words));
        }
        return causes;
    }

    private Block targets() {
        var columns = List.of(
                new Block.Column(5, Block.Align.LEFT),
                new Block.Column(2, Block.Align.CENTRE),
                new Block.Column(4, Block.Align.LEFT));
        var header = Block.Row.of(
                WORDS.of("targets.column.criterion"),
                WORDS.of("targets.column.start", plan.resultYear()),
                WORDS.of("targets.column.target", plan.workYear()));
        List<Block.Row> rows = content.criteria().stream()
                .map(line -> Block.Row.of(line.label(), asPublished(line.start()), target(line)))
                .toList();
        return new Block.Table(null, columns, List.of(header), rows, null);
    }

    private List<Block> resources() {
        List<Block> named = Stream.of(Resource.MONEY, Resource.PEOPLE, Resource.CONDITIONS)
                .filter(resource -> content.resources().containsKey(resource.name()))
                .<Block>map(resource -> Block.Numbered.of(
                        "-",
                        WORDS.of("resource." + resource.name()) + ": "
                                + oneLine(content.resources().getOrDefault(resource.name(), ""))))
                .toList();
        return named.isEmpty() ? List.of(Block.Paragraph.of(WORDS.of("resources.none"))) : named;
    }

    private List<Block> organisation() {
        var points = new ArrayList<Block>();
        String following = content.resources().getOrDefault(Resource.FOLLOWING.name(), "");
        Stream.concat(
                        Stream.of(WORDS.of("organisation.1")),
                        following.isEmpty() ? Stream.empty() : Stream.of(oneLine(following)))
                .forEach(words -> points.add(Block.Numbered.of(points.size() + 1 + ".", words)));
        points.add(Block.Numbered.of(points.size() + 1 + ".", WORDS.of("organisation.2")));
        return points;
    }

    private Block tasks() {
        var columns = List.of(
                new Block.Column(1, Block.Align.CENTRE),
                new Block.Column(3, Block.Align.LEFT),
                new Block.Column(5, Block.Align.LEFT),
                new Block.Column(4, Block.Align.LEFT),
                new Block.Column(4, Block.Align.LEFT),
                new Block.Column(4, Block.Align.LEFT),
                new Block.Column(2.6, Block.Align.CENTRE));
        var header = Block.Row.of(
                WORDS.of("annex.no"),
                WORDS.of("annex.criterion"),
                WORDS.of("annex.task"),
                WORDS.of("annex.person"),
                WORDS.of("annex.output"),
                WORDS.of("annex.coordination"),
                WORDS.of("annex.due"));
        List<Block.Row> rows = content.tasks().stream()
                .map(task -> Block.Row.of(
                        Integer.toString(task.position()),
                        content.label(task.criterion()),
                        oneLine(task.title()),
                        person(task),
                        output(task),
                        String.join("; ", task.waits()),
                        task.due() == null ? "" : VietnameseFormat.date(task.due())))
                .toList();
        return new Block.Table(null, columns, List.of(header), rows, null);
    }

    private static String person(PlanContent.TaskLine task) {
        var parts = new ArrayList<String>();
        parts.add(task.person());
        if (!task.responsibility().isEmpty()) {
            parts.add(WORDS.of("responsible", oneLine(task.responsibility())));
        }
        if (!task.authority().isEmpty()) {
            parts.add(WORDS.of("authority", oneLine(task.authority())));
        }
        return String.join(". ", parts);
    }

    private static String output(PlanContent.TaskLine task) {
        String output = oneLine(task.output());
        return task.evidence().isEmpty()
                ? output
                : output + ". " + WORDS.of("evidence", WORDS.of("evidence." + task.evidence()));
    }

    static String oneLine(String text) {
        return text.replace('\n', ' ').strip();
    }

    private static String capitals(String text) {
        return text.toUpperCase(Vietnam.LOCALE);
    }
}
