package vn.thanghang.oversight.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.thanghang.calendar.DueItems;
import vn.thanghang.organisation.Agencies;
import vn.thanghang.organisation.Agency;
import vn.thanghang.oversight.ladder.Escalation;
import vn.thanghang.oversight.ladder.Hearing;
import vn.thanghang.oversight.ladder.HearingAgencies;
import vn.thanghang.oversight.ladder.LadderCases;
import vn.thanghang.oversight.reminder.LateFact;
import vn.thanghang.oversight.reminder.LateFacts;
import vn.thanghang.remediation.confirmation.ProposingRemedies;

/**
 * What could be reported today. Bodies outside the authority of the committee are never among it, nor what was done, moved or
 * determined anew since the last run of the day, nor what a report that goes on lists already.
 */
@Component
class Candidates {

    private final LadderCases cases;
    private final ProposingRemedies remedies;
    private final HearingAgencies hearings;
    private final CaseFacts facts;
    private final LateFacts late;
    private final Reports reports;
    private final Agencies agencies;
    private final List<DueItems> sources;

    Candidates(
            LadderCases cases,
            ProposingRemedies remedies,
            HearingAgencies hearings,
            CaseFacts facts,
            LateFacts late,
            Reports reports,
            Agencies agencies,
            ObjectProvider<DueItems> sources) {
        this.cases = cases;
        this.remedies = remedies;
        this.hearings = hearings;
        this.facts = facts;
        this.late = late;
        this.reports = reports;
        this.agencies = agencies;
        this.sources = sources.orderedStream().toList();
    }

    private record Thing(String kind, String id, LocalDate due) {}

    /** By agency in the official order, what is late before what does not meet. Within rows of everybody. */
    List<Candidate> all(LocalDate today) {
        List<Agency> there = agencies.onDate(today);
        List<String> order = there.stream().map(Agency::id).toList();
        Set<String> outside = there.stream()
                .filter(agency -> agency.state().outside() || agency.kind().isAlwaysOutside())
                .map(Agency::id)
                .collect(Collectors.toSet());
        List<ReportLine> lines = Stream.concat(late(today), wanting(today))
                .filter(line -> !outside.contains(line.agency()))
                .sorted((one, other) -> Integer.compare(rank(order, one), rank(order, other)))
                .toList();
        List<Hearing> heard =
                hearings.about(lines.stream().map(ReportLine::about).toList());
        return lines.stream().map(line -> candidate(line, heard)).toList();
    }

    private static int rank(List<String> order, ReportLine line) {
        int at = order.indexOf(line.agency());
        return at < 0 ? order.size() : at;
    }

    private Stream<ReportLine> late(LocalDate today) {
        List<LadderCases.Case> proposed = cases.toReport();
        if (proposed.isEmpty()) {
            return Stream.of();
        }
        Set<Thing> open = sources.stream()
                .flatMap(source -> source.openUntil(today).stream()
                        .filter(item -> item.waitingFor() == null)
                        .map(item -> new Thing(source.kind(), item.id(), item.due())))
                .collect(Collectors.toSet());
        Set<Thing> lifted = late.redetermined().stream().map(Candidates::thing).collect(Collectors.toSet());
        return proposed.stream()
                .filter(each -> !each.escalation().outside()
                        && open.contains(thing(each.escalation()))
                        && !lifted.contains(thing(each.escalation())))
                .map(each -> facts.late(each, today))
                .filter(line -> line.lateWorkingDays() > 0);
    }

    private Stream<ReportLine> wanting(LocalDate today) {
        Set<UUID> listed = reports.liveRemedies();
        return remedies.proposed().stream()
                .filter(each -> !listed.contains(each.remedy().id()))
                .map(each -> facts.wanting(each, today));
    }

    private static Candidate candidate(ReportLine line, List<Hearing> heard) {
        Hearing about = heard.stream()
                .filter(hearing -> hearing.isAbout(line.about()))
                .findFirst()
                .orElse(null);
        if (about == null) {
            return new Candidate(line, null);
        }
        return new Candidate(line.heard(about.words(), about.until()), about);
    }

    private static Thing thing(Escalation about) {
        return new Thing(about.kind(), about.itemId(), about.due());
    }

    private static Thing thing(LateFact fact) {
        return new Thing(fact.kind(), fact.itemId(), fact.due());
    }
}
