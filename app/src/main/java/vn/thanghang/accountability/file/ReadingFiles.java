package vn.thanghang.accountability.file;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import vn.thanghang.access.Act;
import vn.thanghang.access.CurrentUser;
import vn.thanghang.access.Standing;
import vn.thanghang.assignment.Assignments;
import vn.thanghang.assignment.Sheet;
import vn.thanghang.organisation.Agencies;
import vn.thanghang.organisation.Agency;
import vn.thanghang.platform.Vietnam;
import vn.thanghang.platform.database.RowScope;
import vn.thanghang.remediation.task.CountedTasks;

/** The files of the agencies: all of them for who follows the work, one's own for an agency. Nothing is stored; every day can be asked. */
@Service
public class ReadingFiles {

    private final FileFacts facts;
    private final Assignments assignments;
    private final CountedTasks tasks;
    private final Agencies agencies;
    private final Clock clock;

    ReadingFiles(FileFacts facts, Assignments assignments, CountedTasks tasks, Agencies agencies, Clock clock) {
        this.facts = facts;
        this.assignments = assignments;
        this.tasks = tasks;
        this.agencies = agencies;
        this.clock = clock;
    }

    /** @throws vn.thanghang.access.NotFoundForUser when this person may not read the file of this agency */
    public ResultFile file(CurrentUser user, String agency, FilePeriod period) {
        user.requireForAgency(Act.READ_RESULT_FILES, agency, Standing.FROZEN);
        return RowScope.EVERYTHING.call(() -> facts.file(agency, period));
    }

    /** The agencies in charge of something in a year of work, in the order of official lists, as far as this person may read them. */
    public List<String> agencies(CurrentUser user, int year) {
        List<String> inCharge = RowScope.EVERYTHING.call(() -> assignments.issued().stream()
                .filter(sheet -> sheet.round().workYear() == year)
                .map(Sheet::id)
                .flatMap(sheet -> assignments.agenciesInCharge(sheet).stream())
                .distinct()
                .filter(agency -> user.mayForAgency(Act.READ_RESULT_FILES, agency, Standing.FROZEN))
                .toList());
        Map<String, String> left =
                inCharge.stream().collect(Collectors.toMap(Function.identity(), Function.identity()));
        List<String> known = Stream.concat(agencies.onDate(today()).stream(), agencies.latest().values().stream())
                .map(Agency::id)
                .filter(id -> left.remove(id) != null)
                .toList();
        return Stream.concat(known.stream(), left.keySet().stream().sorted()).toList();
    }

    /** Years of work with something issued, the latest first. */
    public List<Integer> years() {
        return RowScope.EVERYTHING.call(() -> Stream.concat(
                        tasks.years().stream(),
                        assignments.issued().stream().map(sheet -> sheet.round().workYear()))
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList());
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Vietnam.ZONE);
    }
}
