package vn.thanghang.remediation.evidence.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.thanghang.access.Act;
import vn.thanghang.access.CurrentUser;
import vn.thanghang.access.HeldRole;
import vn.thanghang.access.NotFoundForUser;
import vn.thanghang.access.Requires;
import vn.thanghang.access.UnitNames;
import vn.thanghang.access.Units;
import vn.thanghang.platform.BorderText;
import vn.thanghang.platform.Vietnam;
import vn.thanghang.platform.text.Text;
import vn.thanghang.platform.web.FileDownload;
import vn.thanghang.platform.web.Pagination;
import vn.thanghang.remediation.evidence.Evidence;
import vn.thanghang.remediation.evidence.FindingEvidence;
import vn.thanghang.remediation.task.FollowingTasks;

/** The evidence store of an agency, and the files in it. */
@Controller
class EvidencePages {

    private static final String STORE = "/minh-chung";
    private static final int ROWS = 50;

    private final FindingEvidence finding;
    private final FollowingTasks tasks;
    private final Units units;
    private final Clock clock;

    EvidencePages(FindingEvidence finding, FollowingTasks tasks, Units units, Clock clock) {
        this.finding = finding;
        this.tasks = tasks;
        this.units = units;
        this.clock = clock;
    }

    @Requires(Act.READ_EVIDENCE)
    @GetMapping(STORE)
    ModelAndView store(
            CurrentUser user,
            Text text,
            @RequestParam(name = "co-quan", defaultValue = "") String typed,
            @RequestParam(defaultValue = "1") String trang) {
        UnitNames names = units.names(LocalDate.ofInstant(clock.instant(), Vietnam.ZONE));
        Map<String, String> agencies = agencies(user, names);
        String asked = BorderText.line(typed).value();
        String agency = asked.isEmpty() && !agencies.isEmpty()
                ? agencies.keySet().iterator().next()
                : asked;
        if (agency.isEmpty()) {
            throw new NotFoundForUser();
        }
        int wanted = trang.matches("\\d{1,6}") ? Math.max(1, Integer.parseInt(trang)) : 1;
        var at = Pagination.of(wanted, ROWS, finding.count(user, agency), STORE + "?co-quan=" + agency + "&trang=");
        List<Evidence> files = finding.store(user, agency, ROWS, at.current());
        return new ModelAndView("remediation/report/store")
                .addObject("agency", names.of(agency))
                .addObject("agencies", agencies)
                .addObject("chosen", agency)
                .addObject("table", EvidenceWords.store(text, files, tasks))
                .addObject("at", at);
    }

    /** The own ones; whoever reads those of all has every agency with issued tasks. */
    private Map<String, String> agencies(CurrentUser user, UnitNames names) {
        var options = new LinkedHashMap<String, String>();
        user.roles().stream()
                .map(HeldRole::agency)
                .filter(each -> each != null && finding.mayRead(user, each))
                .forEach(each -> options.put(each, names.of(each)));
        tasks.agencies().stream()
                .filter(each -> finding.mayRead(user, each))
                .forEach(each -> options.put(each, names.of(each)));
        return options;
    }

    @Requires(Act.READ_EVIDENCE)
    @GetMapping(STORE + "/tep/{id}")
    ResponseEntity<byte[]> file(CurrentUser user, @PathVariable UUID id) {
        Evidence evidence = finding.evidence(user, id);
        return FileDownload.of(evidence.name(), finding.content(evidence));
    }
}
