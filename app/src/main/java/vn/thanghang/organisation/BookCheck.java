package vn.thanghang.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thanghang.organisation.Refusal.Reason;

/** What must hold in the whole book. The database holds the same once more, with constraints. */
public final class BookCheck {

    private final Book book;
    private final List<Refusal> flaws = new ArrayList<>();

    private BookCheck(Book book) {
        this.book = book;
    }

    public static List<Refusal> of(Book book) {
        var check = new BookCheck(book);
        book.agencies().forEach(check::agency);
        check.codes();
        check.posts();
        check.terms();
        book.relations().forEach(check::relation);
        return List.copyOf(check.flaws);
    }

    private void flaw(Reason reason, Object... arguments) {
        flaws.add(Refusal.of(reason, arguments));
    }

    private void agency(String id) {
        for (Timeline.Span<AgencyState> span : book.agency(id).spans()) {
            AgencyState state = span.value();
            if (isMissing(state.parent(), span.period())) {
                flaw(Reason.PARENT_NOT_THERE, id, String.valueOf(state.parent()));
            }
            if (isMissing(state.area(), span.period())) {
                flaw(Reason.AREA_NOT_THERE, id, String.valueOf(state.area()));
            } else if (state.area() != null
                    && !book.agencyOn(state.area(), span.period().from())
                            .map(area -> area.kind().isLocality())
                            .orElse(true)) {
                flaw(Reason.AREA_NOT_A_LOCALITY, id, state.area());
            }
            if (isItsOwnForefather(id, span.period().from())) {
                flaw(Reason.LOOP, id);
            }
        }
    }

    private boolean isMissing(@Nullable String other, Period period) {
        return other != null && !book.agency(other).covers(period);
    }

    private boolean isItsOwnForefather(String id, LocalDate day) {
        Set<String> seen = new HashSet<>();
        String at = id;
        while (at != null && seen.add(at)) {
            at = book.agencyOn(at, day).map(AgencyState::parent).orElse(null);
            if (id.equals(at)) {
                return true;
            }
        }
        return false;
    }

    private void codes() {
        Map<String, Map<String, Timeline<String>>> owners = new HashMap<>();
        book.codes().forEach((key, line) -> {
            for (Timeline.Span<String> span : line.spans()) {
                if (!key.scheme().admits(span.value())) {
                    flaw(Reason.CODE_FORM, key.agency(), span.value());
                }
                if (!book.agency(key.agency()).covers(span.period())) {
                    flaw(Reason.CODE_WITHOUT_AGENCY, key.agency(), span.value());
                }
                Map<String, Timeline<String>> ofScheme =
                        owners.computeIfAbsent(key.scheme().name(), scheme -> new HashMap<>());
                Timeline<String> owner = ofScheme.getOrDefault(span.value(), Timeline.empty());
                if (owner.isFree(span.period())) {
                    ofScheme.put(span.value(), owner.with(span.period(), key.agency()));
                } else {
                    flaw(Reason.CODE_TAKEN, key.agency(), span.value());
                }
            }
        });
    }

    private void posts() {
        Map<String, Timeline<Boolean>> heads = new HashMap<>();
        book.posts()
                .values()
                .forEach(line -> line.spans().forEach(span -> {
                    String agency = span.value().agency();
                    if (!book.agency(agency).covers(span.period())) {
                        flaw(Reason.POST_WITHOUT_AGENCY, agency, span.value().title());
                    }
                    if (span.value().head()) {
                        Timeline<Boolean> known = heads.getOrDefault(agency, Timeline.empty());
                        if (known.isFree(span.period())) {
                            heads.put(agency, known.with(span.period(), true));
                        } else {
                            flaw(Reason.TWO_HEAD_POSTS, agency);
                        }
                    }
                }));
    }

    private void terms() {
        book.terms()
                .forEach((post, line) -> line.spans().forEach(span -> {
                    if (!book.post(post).covers(span.period())) {
                        flaw(
                                Reason.TERM_WITHOUT_POST,
                                book.agencyOf(post),
                                span.value().person().name());
                    }
                }));
    }

    private void relation(Fact.Relation relation) {
        LocalDate before = relation.on().minusDays(1);
        boolean ends = relation.kind() == RelationKind.MERGE || relation.kind() == RelationKind.SPLIT;
        if (book.agencyOn(relation.agency(), before).isEmpty()) {
            flaw(Reason.PREDECESSOR_NOT_BEFORE, relation.agency(), relation.on());
        } else if (ends && book.agencyOn(relation.agency(), relation.on()).isPresent()) {
            flaw(Reason.PREDECESSOR_GOES_ON, relation.agency(), relation.on());
        }
        if (book.agencyOn(relation.successor(), relation.on()).isEmpty()) {
            flaw(Reason.SUCCESSOR_NOT_THERE, relation.successor(), relation.on());
        }
    }
}
