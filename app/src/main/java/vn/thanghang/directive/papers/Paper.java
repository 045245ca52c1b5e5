package vn.thanghang.directive.papers;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thanghang.access.Standing;

/**
 * A paper on its road from the first word to the register.
 *
 * @param version rises with every change; a change names the version it was made on
 * @param agency code of the agency that writes it; empty for the whole province
 * @param origin {@link #WRITTEN} or the module that brought it already composed
 * @param type code of the kind, empty while not chosen
 * @param frozen number of the newest frozen version, 0 while there is none
 * @param documentId the document it became, null until it is issued
 * @param steps in the order they were taken, without mere saving
 */
public record Paper(
        UUID id,
        PaperState state,
        int version,
        String agency,
        String origin,
        String type,
        String subject,
        int frozen,
        @Nullable UUID documentId,
        String madeBy,
        Instant changedAt,
        List<Step> steps) {

    /** The origin of what an officer types here. */
    public static final String WRITTEN = "written";

    private static final Set<PaperAct> OF_WRITING =
            Set.of(PaperAct.SAVE, PaperAct.DISCARD, PaperAct.FREEZE, PaperAct.REOPEN);

    /** Who did what to it. */
    public record Step(PaperAct act, PaperState state, String actor, String actorName, Instant at, String reason) {}

    public Paper {
        steps = List.copyOf(steps);
    }

    /** Whether an officer typed it here, so that it may be written on. */
    public boolean isWrittenHere() {
        return origin.equals(WRITTEN);
    }

    /** Whether this may be done to it now; what another module writes is changed, frozen and opened there. */
    public boolean allows(PaperAct act) {
        return act.from(state).isPresent() && (isWrittenHere() || !OF_WRITING.contains(act));
    }

    public Standing standing() {
        return state == PaperState.DRAFT ? Standing.OPEN : Standing.FROZEN;
    }

    /** The newest step of this kind. */
    public Optional<Step> last(PaperAct act) {
        return steps.stream().filter(step -> step.act() == act).reduce((_, newer) -> newer);
    }

    Paper withText(String kind, String summary) {
        return new Paper(
                id, state, version, agency, origin, kind, summary, frozen, documentId, madeBy, changedAt, steps);
    }

    Paper withFrozen(int number) {
        return new Paper(
                id, state, version, agency, origin, type, subject, number, documentId, madeBy, changedAt, steps);
    }

    Paper withDocument(UUID document) {
        return new Paper(id, state, version, agency, origin, type, subject, frozen, document, madeBy, changedAt, steps);
    }
}
