package vn.thanghang.catalogue;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.thanghang.audit.AuditEvent;
import vn.thanghang.audit.AuditLog;
import vn.thanghang.audit.Subject;
import vn.thanghang.catalogue.reference.Criterion;
import vn.thanghang.catalogue.reference.CriterionNames;
import vn.thanghang.catalogue.reference.Edition;
import vn.thanghang.catalogue.reference.Editions;
import vn.thanghang.catalogue.workbook.RowKind;

/** Writes a draft with everything it stands on, within the running transaction. */
@Component
class Drafting {

    private final Releases releases;
    private final Figures figures;
    private final ReferenceRows reference;
    private final AuditLog audit;
    private final Clock clock;
    private final Editions editions = Editions.ofPapi();
    private final CriterionNames names = CriterionNames.read(editions);

    Drafting(Releases releases, Figures figures, ReferenceRows reference, AuditLog audit, Clock clock) {
        this.releases = releases;
        this.figures = figures;
        this.reference = reference;
        this.audit = audit;
        this.clock = clock;
    }

    Release add(NewRelease draft, Hand by, String reason) {
        Edition edition =
                Objects.requireNonNull(editions.findOrCarry(draft.reading().year()), "an edition that was read");
        reference.addEdition(
                edition,
                draft.cells().stream()
                        .filter(c -> c.kind() == RowKind.INDICATOR)
                        .map(c -> names.indicator(c.code()))
                        .filter(Objects::nonNull)
                        .map(Criterion.class::cast)
                        .distinct()
                        .toList());
        releases.add(draft);
        figures.add(draft.id(), draft.cells(), draft.reading().findings());
        decide(draft.id(), ReleaseState.DRAFT, by, reason);
        Release release = releases.find(draft.id()).orElseThrow();
        audit.record(AuditEvent.of(by.actor(), "catalogue.release.imported", subject(draft.id()))
                .after(release.contentSha256())
                .with("year", release.year())
                .with("file", release.fileName())
                .with("fileSha256", release.fileSha256())
                .with("figures", release.figures()));
        return release;
    }

    void decide(UUID release, ReleaseState state, Hand by, String reason) {
        Instant now = clock.instant();
        releases.decide(release, new Release.Decision(state, by.actor().reference(), by.name(), now, reason));
    }

    static Subject subject(UUID release) {
        return Subject.of("release", release);
    }
}
