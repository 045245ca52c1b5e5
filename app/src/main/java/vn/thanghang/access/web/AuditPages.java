package vn.thanghang.access.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.thanghang.access.Act;
import vn.thanghang.access.People;
import vn.thanghang.access.Requires;
import vn.thanghang.access.ShownLately;
import vn.thanghang.audit.Checkpoint;
import vn.thanghang.audit.Checkpoints;

/** The event log for who audits: the latest events, the check on demand, and everything to take along and prove offline. */
@Controller
class AuditPages {

    static final String LOG = "/kiem-tra/nhat-ky";
    private static final int LATEST = 100;

    private final Checkpoints checkpoints;
    private final People people;

    AuditPages(Checkpoints checkpoints, People people) {
        this.checkpoints = checkpoints;
        this.people = people;
    }

    @Requires(Act.READ_AUDIT_LOG)
    @GetMapping(LOG)
    ModelAndView log(@RequestParam(name = "kiem-tra", defaultValue = "false") boolean check) {
        Map<String, Object> model = new HashMap<>();
        model.put("events", checkpoints.latest(LATEST));
        model.put("actors", new ActorNames(people.accounts()));
        model.put("publicKey", checkpoints.publicKey());
        if (check) {
            var lines = new ArrayList<String>();
            checkpoints.export(lines::add);
            model.put("verdict", checkpoints.check(lines.iterator()));
        }
        return new ModelAndView("access/auditLog", model);
    }

    @Requires(Act.EXPORT_AUDIT_LOG)
    @ShownLately
    @GetMapping(LOG + "/tai-ve")
    void export(HttpServletResponse response) throws IOException {
        download(response, "nhat-ky-he-thong.jsonl", "application/jsonl");
        var out = response.getWriter();
        checkpoints.export(line -> write(out, line + "\n"));
        out.flush();
    }

    @Requires(Act.READ_AUDIT_LOG)
    @GetMapping(LOG + "/moc")
    void checkpoints(HttpServletResponse response) throws IOException {
        download(response, "moc-da-ky.txt", "text/plain");
        var text = checkpoints.all().stream().map(Checkpoint::text).collect(Collectors.joining("\n"));
        response.getWriter().write(text);
    }

    private static void download(HttpServletResponse response, String name, String type) {
        response.setContentType(type);
        response.setCharacterEncoding("UTF-8");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"");
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'none'; base-uri 'none'; frame-ancestors 'none'; object-src 'none'; sandbox");
    }

    private static void write(Writer out, String line) {
        try {
            out.write(line);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
