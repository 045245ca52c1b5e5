package vn.thanghang.assignment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import vn.thanghang.directive.meetings.ProposingSpeakers;

/** The agencies in charge of what went down since the year before, as the newest sheet in force says it. */
@Component
class SpeakersOfDecline implements ProposingSpeakers {

    private static final String WENT_DOWN = "fell5pct";

    private final Sheets sheets;
    private final Pieces pieces;
    private final SheetMaterial material;

    SpeakersOfDecline(Sheets sheets, Pieces pieces, SheetMaterial material) {
        this.sheets = sheets;
        this.pieces = pieces;
        this.material = material;
    }

    @Override
    public List<Speaker> speakers() {
        return sheets.issued().stream().findFirst().map(this::of).orElse(List.of());
    }

    private List<Speaker> of(Sheet sheet) {
        Roster roster = material.roster(sheet);
        Map<String, List<String>> topics = new LinkedHashMap<>();
        for (CriterionLine line : pieces.criteria(sheet.id())) {
            if (line.weak().stream().anyMatch(ground -> ground.rule().equals(WENT_DOWN))) {
                String topic = line.code() + " " + line.name();
                inCharge(line).forEach(agency -> {
                    List<String> there = topics.computeIfAbsent(agency, a -> new ArrayList<>());
                    if (!there.contains(topic)) {
                        there.add(topic);
                    }
                });
            }
        }
        return roster.all().stream()
                .filter(agency -> topics.containsKey(agency.id()))
                .map(agency ->
                        new Speaker(agency.name(), String.join("; ", Objects.requireNonNull(topics.get(agency.id())))))
                .toList();
    }

    /** A tier does not speak; who gathers does. */
    private static List<String> inCharge(CriterionLine line) {
        var agencies = new ArrayList<String>();
        for (Piece piece : line.pieces()) {
            String lead = piece.lead();
            if (lead != null) {
                agencies.add(lead);
            } else if (piece.kind() != LeadKind.AGENCY && line.focal() != null) {
                agencies.add(line.focal());
            }
        }
        return agencies;
    }
}
