package vn.thanghang.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thanghang.audit.Actor;
import vn.thanghang.catalogue.ImportingResults.Staging;
import vn.thanghang.platform.database.DatabaseIT;

/** The road of a release in the real database: from a file to results in force. */
@DatabaseIT
class ReleaseIT {

    private static final Hand AN = person("An");
    private static final Hand BINH = person("Bình");
    private static int year = 2030;

    @Autowired
    private ImportingResults importing;

    @Autowired
    private DecidingReleases deciding;

    @Autowired
    private PublishedResults published;

    @Autowired
    private JdbcClient sql;

    @BeforeEach
    void takeAnEditionOfItsOwn() {
        year++;
    }

    private static Hand person(String name) {
        return new Hand(Actor.person(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8))), name);
    }

    @Test
    void resultsComeIntoForceWhenASecondPersonHasChecked() {
        Release draft = aDraft();
        assertThat(published.provenance(year)).isEmpty();
        Release checked = done(deciding.decide(draft.id(), ReleaseAct.CHECK, 0, "", BINH));
        assertThat(published.provenance(year)).isEmpty();
        Release inForce = done(deciding.decide(draft.id(), ReleaseAct.PUBLISH, checked.version(), "", AN));
        assertThat(inForce.state()).isEqualTo(ReleaseState.PUBLISHED);
        assertThat(published.now().results().scores().find(year, "Trà Vinh", "TOTAL"))
                .isEqualTo(41.25);
        assertThat(published.provenance(year)).map(Release::id).contains(draft.id());
        assertThat(events(draft.id())).isEqualTo(3);
        assertThat(inForce.decisions()).extracting(Release.Decision::actorName).containsExactly("An", "Bình", "An");
    }

    @Test
    void theImporterDoesNotCheckTheOwnRelease() {
        Release draft = aDraft();
        assertThat(deciding.decide(draft.id(), ReleaseAct.CHECK, 0, "", AN))
                .isEqualTo(new Decided.Refused(Decided.Reason.OWN_IMPORT));
        assertThat(current(draft)).isEqualTo(ReleaseState.DRAFT);
        assertThat(events(draft.id())).isOne();
    }

    @Test
    void theDatabaseItselfKeepsFourEyes() {
        Release draft = aDraft();
        sql.sql("update catalogue.release set state = 'CHECKED', version = 1 where id = ?")
                .param(draft.id())
                .update();
        assertThatThrownBy(() ->
                        sql.sql("""
                        insert into catalogue.decision (release_id, state, actor, actor_name, decided_at)
                        values (?, 'CHECKED', ?, 'An', now())
                        """).params(draft.id(), AN.actor().reference()).update())
                .isInstanceOf(DataAccessException.class);
    }

    static Stream<Arguments> statesAndActs() {
        return Stream.of(ReleaseState.values())
                .flatMap(state -> Stream.of(ReleaseAct.values()).map(act -> arguments(state, act)));
    }

    @ParameterizedTest
    @MethodSource("statesAndActs")
    void everyActIsDoneOrRefusedAsTheTableSays(ReleaseState state, ReleaseAct act) {
        Release release = in(state);
        Decided decided = deciding.decide(release.id(), act, release.version(), "thử", BINH);
        ReleaseState target = act.from(state);
        if (target == null) {
            assertThat(decided).isEqualTo(new Decided.Refused(Decided.Reason.NOT_IN_THIS_STATE));
            assertThat(current(release)).isEqualTo(state);
        } else {
            assertThat(done(decided).state()).isEqualTo(target);
        }
    }

    @ParameterizedTest
    @MethodSource("statesAndActs")
    void theDatabaseKnowsTheSameRoad(ReleaseState state, ReleaseAct act) {
        Release release = in(state);
        for (ReleaseState target : ReleaseState.values()) {
            boolean onTheRoad = Stream.of(ReleaseAct.values()).anyMatch(a -> a.from(state) == target);
            if (!onTheRoad) {
                assertThatThrownBy(() -> sql.sql("update catalogue.release set state = ? where id = ?")
                                .params(target.name(), release.id())
                                .update())
                        .as(state + " to " + target + " past " + act)
                        .isInstanceOf(DataAccessException.class);
            }
        }
    }

    @Test
    void aDecisionOnAnOldStateIsRefused() {
        Release draft = aDraft();
        assertThat(deciding.decide(draft.id(), ReleaseAct.CHECK, 7, "", BINH))
                .isEqualTo(new Decided.Refused(Decided.Reason.CHANGED_MEANWHILE));
        assertThat(deciding.decide(UUID.randomUUID(), ReleaseAct.CHECK, 0, "", BINH))
                .isEqualTo(new Decided.Refused(Decided.Reason.UNKNOWN_RELEASE));
        assertThat(deciding.decide(draft.id(), ReleaseAct.WITHDRAW, 0, " ", BINH))
                .isEqualTo(new Decided.Refused(Decided.Reason.REASON_NEEDED));
    }

    @Test
    void theSameFigureTwiceChangesNothing() {
        Release draft = aDraft();
        UUID again = staged(AN);
        assertThat(importing.confirm(again, UUID.randomUUID(), AN)).isEqualTo(new Confirmation.AlreadyThere(draft));
        assertThat(importing.preview(again, AN)).isEmpty();
        assertThat(sql.sql("select count(*) from catalogue.release where year = ?")
                        .param(year)
                        .query(Long.class)
                        .single())
                .isOne();
    }

    @Test
    void theSameKeyFindsTheSameDraft() {
        UUID upload = staged(AN);
        UUID key = UUID.randomUUID();
        Confirmation first = importing.confirm(upload, key, AN);
        assertThat(importing.confirm(upload, key, AN)).isEqualTo(first);
        assertThat(importing.confirm(upload, UUID.randomUUID(), AN)).isEqualTo(new Confirmation.Gone());
    }

    @Test
    void oneReleaseOfAnEditionIsUnderWayAtATime() {
        Release draft = aDraft();
        UUID other = staged(csv(year, "41.26"), BINH);
        assertThat(importing.preview(other, BINH)).isPresent();
        assertThat(importing.confirm(other, UUID.randomUUID(), BINH)).isEqualTo(new Confirmation.Busy(draft));
        done(deciding.decide(draft.id(), ReleaseAct.WITHDRAW, 0, "nhầm tệp", AN));
        assertThat(importing.confirm(other, UUID.randomUUID(), BINH)).isInstanceOf(Confirmation.Drafted.class);
    }

    @Test
    void anUploadIsSeenByItsOwnerOnly() {
        UUID upload = staged(AN);
        assertThat(importing.preview(upload, BINH)).isEmpty();
        assertThat(importing.confirm(upload, UUID.randomUUID(), BINH)).isEqualTo(new Confirmation.Gone());
        assertThat(importing.preview(upload, AN)).hasValueSatisfying(p -> {
            assertThat(p.inForce()).isFalse();
            assertThat(p.added()).isEqualTo(2);
        });
    }

    @Test
    void aFileWithErrorsIsNotStored() {
        UUID upload = staged(csv(year, "999"), AN);
        assertThat(importing.confirm(upload, UUID.randomUUID(), AN)).isEqualTo(new Confirmation.Blocked());
        assertThat(importing.preview(upload, AN)).isPresent();
        assertThat(importing.stage("%PDF".getBytes(StandardCharsets.US_ASCII), "a.pdf", null, AN))
                .isInstanceOf(Staging.NotRead.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update catalogue.figure set value = 50 where release_id = '%s'",
                "delete from catalogue.figure where release_id = '%s'",
                "update catalogue.finding set message = 'x' where release_id = '%s'",
                "delete from catalogue.finding where release_id = '%s'",
                "update catalogue.decision set actor_name = 'x' where release_id = '%s'",
                "delete from catalogue.decision where release_id = '%s'",
                "update catalogue.release set file_name = 'x' where id = '%s'",
                "delete from catalogue.release where id = '%s'",
                "insert into catalogue.figure values ('%s', 'SCORE', '8.3', 'tra-vinh', 1, null, 's', 'A1')",
            })
    void whatIsPublishedStaysAsItIs(String change) {
        Release release = in(ReleaseState.PUBLISHED);
        assertThatThrownBy(() -> sql.sql(String.format(Locale.ROOT, change, release.id()))
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0, null", "null, null", "1, 'WITHHELD'"})
    void theDatabaseTakesNoZeroForAScoreAndNoGapWithoutAWord(String valueAndMissing) {
        Release draft = aDraft();
        assertThatThrownBy(() -> sql.sql("insert into catalogue.figure values ('" + draft.id()
                                + "', 'SCORE', '8.3', 'tra-vinh', " + valueAndMissing + ", 's', 'A1')")
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void aLaterPublicationStandsInFrontOfTheEarlier() {
        in(ReleaseState.PUBLISHED);
        UUID upload = staged(csv(year, "41.75"), AN);
        assertThat(importing.preview(upload, AN))
                .hasValueSatisfying(p -> assertThat(p.changed()).isOne());
        Release second = ((Confirmation.Drafted) importing.confirm(upload, UUID.randomUUID(), AN)).release();
        done(deciding.decide(second.id(), ReleaseAct.CHECK, 0, "", BINH));
        done(deciding.decide(second.id(), ReleaseAct.PUBLISH, 1, "", BINH));
        assertThat(published.now().results().scores().find(year, "Trà Vinh", "TOTAL"))
                .isEqualTo(41.75);
    }

    private Release in(ReleaseState state) {
        Release draft = aDraft();
        return switch (state) {
            case DRAFT -> draft;
            case CHECKED -> done(deciding.decide(draft.id(), ReleaseAct.CHECK, 0, "", BINH));
            case PUBLISHED -> {
                done(deciding.decide(draft.id(), ReleaseAct.CHECK, 0, "", BINH));
                yield done(deciding.decide(draft.id(), ReleaseAct.PUBLISH, 1, "", BINH));
            }
            case WITHDRAWN -> done(deciding.decide(draft.id(), ReleaseAct.WITHDRAW, 0, "nhầm", AN));
        };
    }

    private Release aDraft() {
        Confirmation confirmed = importing.confirm(staged(AN), UUID.randomUUID(), AN);
        assertThat(confirmed).isInstanceOf(Confirmation.Drafted.class);
        return ((Confirmation.Drafted) confirmed).release();
    }

    private UUID staged(Hand by) {
        return staged(csv(year, "41.25"), by);
    }

    private UUID staged(byte[] csv, Hand by) {
        Staging staging = importing.stage(csv, "papi.csv", null, by);
        assertThat(staging).isInstanceOf(Staging.Staged.class);
        return ((Staging.Staged) staging).uploadId();
    }

    private static byte[] csv(int year, String total) {
        return ("year,province,code,score\n" + year + ",Trà Vinh,TOTAL," + total + "\n" + year + ",An Giang,1,4.5\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static Release done(Decided decided) {
        assertThat(decided).isInstanceOf(Decided.Done.class);
        return ((Decided.Done) decided).release();
    }

    private ReleaseState current(Release release) {
        return importing.release(release.id()).orElseThrow().state();
    }

    private long events(UUID release) {
        return sql.sql("select count(*) from audit.event where subject_type = 'release' and subject_id = ?")
                .param(release.toString())
                .query(Long.class)
                .single();
    }
}
