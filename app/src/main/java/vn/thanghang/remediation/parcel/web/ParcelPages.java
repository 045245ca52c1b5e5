package vn.thanghang.remediation.parcel.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import vn.thanghang.access.Act;
import vn.thanghang.access.CurrentUser;
import vn.thanghang.access.NotFoundForUser;
import vn.thanghang.access.Requires;
import vn.thanghang.platform.files.Announced;
import vn.thanghang.platform.files.Begun;
import vn.thanghang.platform.files.FileProfile;
import vn.thanghang.platform.files.ReceivingFiles;
import vn.thanghang.platform.text.Text;
import vn.thanghang.remediation.evidence.EvidenceKind;
import vn.thanghang.remediation.evidence.LayingEvidence;
import vn.thanghang.remediation.evidence.Offered;
import vn.thanghang.remediation.parcel.FilingParcels;
import vn.thanghang.remediation.parcel.FilingParcels.Outcome;
import vn.thanghang.remediation.parcel.FilingParcels.Sent;
import vn.thanghang.remediation.parcel.ParcelTask;
import vn.thanghang.remediation.progress.web.FiledWords;
import vn.thanghang.remediation.task.Progress;

/** The one form of a locality for what is asked of all alike, made for a phone: tick, say, photograph, send. */
@Controller
class ParcelPages {

    static final String PARCEL = "/goi-viec";

    private static final Pattern CHOSEN =
            Pattern.compile("([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\\.([0-9]{1,9})");

    private final FilingParcels filing;
    private final ReceivingFiles receiving;
    private final ParcelView view;
    private final FiledWords reasons;

    ParcelPages(FilingParcels filing, ReceivingFiles receiving, ParcelView view, FiledWords reasons) {
        this.filing = filing;
        this.receiving = receiving;
        this.view = view;
        this.reasons = reasons;
    }

    @Requires(Act.FILE_PARCEL)
    @GetMapping(PARCEL)
    ModelAndView form(CurrentUser user, @RequestParam(name = "co-quan", defaultValue = "") String asked) {
        String agency = agency(user, asked);
        List<ParcelTask> open = filing.open(user, agency);
        var all = new LinkedHashSet<String>();
        open.forEach(each -> all.add(each.task().id().toString()));
        return view.form(
                user,
                new ParcelWords.Form(agency, all, Progress.UNDER_WAY.name(), "", Map.of(), UUID.randomUUID()),
                open,
                "");
    }

    /** @param upload files sent in pieces before; {@code file} whole ones of a form without its script */
    @Requires(Act.FILE_PARCEL)
    @PostMapping(PARCEL)
    ModelAndView send(
            CurrentUser user,
            Text text,
            @RequestParam Map<String, String> sent,
            @RequestParam UUID key,
            @RequestParam(name = "viec", required = false) @Nullable List<String> chosen,
            @RequestParam(required = false) @Nullable List<MultipartFile> file,
            @RequestParam(required = false) @Nullable List<UUID> upload)
            throws IOException {
        String agency = agency(user, sent.getOrDefault("co-quan", ""));
        List<Sent.Served> served = served(chosen == null ? List.of() : chosen);
        var files = new LinkedHashMap<String, String>();
        String refusal =
                take(user, text, sent, file == null ? List.of() : file, upload == null ? List.of() : upload, files);
        var ids = new LinkedHashSet<String>();
        served.forEach(each -> ids.add(each.task().toString()));
        var typed = new ParcelWords.Form(
                agency, ids, sent.getOrDefault("tien-do", ""), sent.getOrDefault("noi-dung", ""), files, key);
        Optional<Progress> progress = List.of(Progress.values()).stream()
                .filter(each -> each.name().equals(typed.progress()))
                .findFirst();
        if (!refusal.isEmpty() || progress.isEmpty()) {
            return wrong(user, typed, refusal.isEmpty() ? text.of("remediation.progress.choose") : refusal);
        }
        var offered = new ArrayList<Offered>();
        files.forEach((id, name) -> offered.add(new Offered.Uploaded(UUID.fromString(id), kind(name))));
        Outcome outcome = filing.file(user, agency, new Sent(progress.get(), typed.words(), served, offered, key));
        return switch (outcome) {
            case Outcome.Done(UUID parcel) -> new ModelAndView("redirect:" + SlicePages.slices(parcel) + "?xong=DONE");
            case Outcome.NothingServed _ -> wrong(user, typed, text.of("remediation.parcel.nothing"));
            case Outcome.NoFile(var why) ->
                wrong(
                        user,
                        typed,
                        text.of(
                                "remediation.evidence.refused." + why.reason().name(),
                                why.detail().isEmpty() ? LayingEvidence.FILES_MAX : why.detail()));
            case Outcome.Refused(var task, var why) ->
                wrong(
                        user,
                        typed,
                        text.of("remediation.parcel.refused", task.task().title(), reasons.of(text, why)));
        };
    }

    private static List<Sent.Served> served(List<String> chosen) {
        var served = new ArrayList<Sent.Served>();
        for (String each : chosen) {
            Matcher task = CHOSEN.matcher(each);
            if (task.matches()) {
                served.add(new Sent.Served(UUID.fromString(task.group(1)), Integer.parseInt(task.group(2))));
            }
        }
        return served;
    }

    /** Words of a refusal; empty when every file is on its way. */
    private String take(
            CurrentUser user,
            Text text,
            Map<String, String> sent,
            List<MultipartFile> whole,
            List<UUID> uploads,
            Map<String, String> files)
            throws IOException {
        String owner = user.actor().reference();
        for (UUID upload : uploads) {
            receiving.find(owner, upload).ifPresent(found -> files.put(upload.toString(), found.name()));
        }
        List<MultipartFile> brought =
                whole.stream().filter(each -> !each.isEmpty()).toList();
        boolean declared = sent.getOrDefault("declared", "").equals("khong-mat");
        if (!declared && !(brought.isEmpty() && files.isEmpty())) {
            return text.of("remediation.report.undeclared");
        }
        for (MultipartFile each : brought) {
            byte[] content = each.getBytes();
            switch (receiving.bring(
                    owner, Announced.of(FileProfile.ATTACHMENT, each.getOriginalFilename(), content), content)) {
                case Begun.Waiting(var waiting) -> files.put(waiting.id().toString(), waiting.name());
                case Begun.Refused(var reason, var detail) -> {
                    return text.of(reason.key(), detail);
                }
                case Begun.TooMany _ -> {
                    return text.of("platform.files.tooMany");
                }
            }
        }
        return "";
    }

    private static EvidenceKind kind(String name) {
        String small = name.toLowerCase(Locale.ROOT);
        return small.endsWith(".xlsx") ? EvidenceKind.DATA : EvidenceKind.FILE;
    }

    private ModelAndView wrong(CurrentUser user, ParcelWords.Form typed, String error) {
        ModelAndView page = view.form(user, typed, filing.open(user, typed.agency()), error);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private String agency(CurrentUser user, String asked) {
        return filing.agencies(user).stream()
                .filter(each -> asked.isEmpty() || each.equals(asked))
                .findFirst()
                .orElseThrow(NotFoundForUser::new);
    }
}
