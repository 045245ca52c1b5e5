package vn.thanghang.directive.opinions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thanghang.platform.files.Sha256;

/**
 * A draft that was sent to agencies for their opinion.
 *
 * @param agency whose draft it is; empty for the whole province
 * @param pdf of the draft as it was sent
 * @param opinions one for each agency asked that the reader may see
 */
public record OpinionRequest(
        UUID id,
        UUID paperId,
        String agency,
        RequestState state,
        int version,
        String subject,
        String type,
        Sha256 pdf,
        LocalDate due,
        String askedBy,
        Instant askedAt,
        List<Section> sections,
        List<Opinion> opinions) {

    /**
     * One section of the draft.
     *
     * @param handling what the drafter does with the opinions on it; empty while not said
     */
    public record Section(int position, String title, String text, String handling) {}

    /**
     * What was said on one section.
     *
     * @param section null for what belongs to none
     * @param agencies that say so; none where nobody has spoken yet
     * @param words may be empty where they simply agree
     */
    public record Line(@Nullable Section section, List<String> agencies, boolean agrees, String words) {

        public Line {
            agencies = List.copyOf(agencies);
        }
    }

    public OpinionRequest {
        sections = List.copyOf(sections);
        opinions = List.copyOf(opinions);
    }

    public Optional<Opinion> of(String asked) {
        return opinions.stream().filter(each -> each.agency().equals(asked)).findFirst();
    }

    /** Section by section: first those that simply agree, together, then each that has something to say. */
    public List<Line> gathered() {
        var lines = new ArrayList<Line>();
        for (Section section : sections) {
            var agreeing = new ArrayList<String>();
            var speaking = new ArrayList<Line>();
            for (Opinion opinion : opinions) {
                Opinion.OnSection said = opinion.sections().get(section.position());
                if (said != null && said.agrees() && said.words().isBlank()) {
                    agreeing.add(opinion.agency());
                } else if (said != null) {
                    speaking.add(new Line(section, List.of(opinion.agency()), said.agrees(), said.words()));
                }
            }
            if (!agreeing.isEmpty() || speaking.isEmpty()) {
                lines.add(new Line(section, agreeing, !agreeing.isEmpty(), ""));
            }
            lines.addAll(speaking);
        }
        opinions.stream()
                .filter(opinion -> !opinion.general().isBlank())
                .map(opinion -> new Line(null, List.of(opinion.agency()), false, opinion.general()))
                .forEach(lines::add);
        return lines;
    }

    /** The sections on which there is something to answer, or something was. */
    public List<Section> toHandle() {
        Set<Section> spokenOf = gathered().stream()
                .filter(line -> line.section() != null && !line.words().isBlank())
                .map(Line::section)
                .collect(Collectors.toSet());
        return sections.stream()
                .filter(section ->
                        spokenOf.contains(section) || !section.handling().isBlank())
                .toList();
    }

    public long given() {
        return opinions.stream().filter(Opinion::isGiven).count();
    }
}
