package vn.thanghang.demonstration;

import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.thanghang.assignment.Sheet;
import vn.thanghang.directive.register.FindingDocuments;

/** Plays the year once, in the order of its days; a folder that holds documents already is left as it is. */
@Component
@ConditionalOnProperty(name = "thanghang.demonstration", havingValue = "2023")
class PlayingTheYear {

    private static final Logger LOG = LoggerFactory.getLogger(PlayingTheYear.class);

    private final boolean wanted;
    private final FindingDocuments documents;
    private final PapersOfTheSpring spring;
    private final Assigning assigning;
    private final GuidanceOfMay guidance;
    private final PlansOfTheSummer summer;
    private final LettersOfTheSummer letters;
    private final ReportsOfJuly reports;
    private final ReportToTheCommittee committee;

    PlayingTheYear(
            @Value("${thanghang.demonstration.play:true}") boolean wanted,
            FindingDocuments documents,
            PapersOfTheSpring spring,
            Assigning assigning,
            GuidanceOfMay guidance,
            PlansOfTheSummer summer,
            LettersOfTheSummer letters,
            ReportsOfJuly reports,
            ReportToTheCommittee committee) {
        this.wanted = wanted;
        this.documents = documents;
        this.spring = spring;
        this.assigning = assigning;
        this.guidance = guidance;
        this.summer = summer;
        this.letters = letters;
        this.reports = reports;
        this.committee = committee;
    }

    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE)
    void play(ApplicationReadyEvent ready) {
        if (wanted && documents.types().isEmpty()) {
            UUID letter = spring.play();
            Sheet sheet = assigning.play(letter);
            guidance.play(letter);
            summer.play(sheet);
            letters.july();
            reports.play(sheet);
            letters.august();
            committee.play();
            LOG.info("the year of the demonstration has been played");
        }
    }
}
