package vn.thanghang.directive.numbers.web;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.thanghang.access.Act;
import vn.thanghang.access.CurrentUser;
import vn.thanghang.access.Requires;
import vn.thanghang.directive.numbers.Direction;
import vn.thanghang.directive.numbers.Followed;
import vn.thanghang.directive.numbers.NumberRegister;
import vn.thanghang.directive.numbers.Taken;
import vn.thanghang.platform.text.Text;
import vn.thanghang.platform.web.CsvFile;

/** The books of papers that go out and come in, the follow-up register, and the form that takes a number. */
@Controller
class RegisterPages {

    private final NumberRegister register;

    RegisterPages(NumberRegister register) {
        this.register = register;
    }

    @Requires(Act.READ_NUMBER_REGISTER)
    @GetMapping(RegisterPaths.REGISTER)
    String start() {
        return "redirect:" + RegisterPaths.OUTGOING;
    }

    @Requires(Act.READ_NUMBER_REGISTER)
    @GetMapping(RegisterPaths.OUTGOING)
    ModelAndView outgoing(CurrentUser user, @RequestParam Map<String, String> asked) {
        return book(user, Direction.OUTGOING, asked, PaperForm.empty());
    }

    @Requires(Act.READ_NUMBER_REGISTER)
    @GetMapping(RegisterPaths.INCOMING)
    ModelAndView incoming(CurrentUser user, @RequestParam Map<String, String> asked) {
        return book(user, Direction.INCOMING, asked, PaperForm.empty());
    }

    @Requires(Act.READ_NUMBER_REGISTER)
    @GetMapping(RegisterPaths.OUTGOING + ".csv")
    ResponseEntity<byte[]> outgoingFile(CurrentUser user, Text text, @RequestParam Map<String, String> asked) {
        return file(user, text, Direction.OUTGOING, asked);
    }

    @Requires(Act.READ_NUMBER_REGISTER)
    @GetMapping(RegisterPaths.INCOMING + ".csv")
    ResponseEntity<byte[]> incomingFile(CurrentUser user, Text text, @RequestParam Map<String, String> asked) {
        return file(user, text, Direction.INCOMING, asked);
    }

    @Requires(Act.KEEP_NUMBER_REGISTER)
    @PostMapping(RegisterPaths.OUTGOING)
    ModelAndView takeOutgoing(CurrentUser user, @RequestParam Map<String, String> typed) {
        return take(user, Direction.OUTGOING, typed);
    }

    @Requires(Act.KEEP_NUMBER_REGISTER)
    @PostMapping(RegisterPaths.INCOMING)
    ModelAndView takeIncoming(CurrentUser user, @RequestParam Map<String, String> typed) {
        return take(user, Direction.INCOMING, typed);
    }

    @Requires(Act.READ_NUMBER_REGISTER)
    @GetMapping(RegisterPaths.FOLLOW_UP)
    ModelAndView followUp(CurrentUser user, @RequestParam Map<String, String> asked) {
        int year = year(asked);
        return new ModelAndView(
                "directive/numbers/followUp",
                Map.of("entries", register.followUp(user, year), "year", year, "today", register.today()));
    }

    @Requires(Act.READ_NUMBER_REGISTER)
    @GetMapping(RegisterPaths.ENTRY)
    ModelAndView entry(CurrentUser user, @PathVariable UUID id, @RequestParam(defaultValue = "") String xong) {
        return entry(user, id, PaperForm.empty(), xong.equals("moi") || xong.equals("DONE") ? xong : "");
    }

    @Requires(Act.KEEP_NUMBER_REGISTER)
    @PostMapping(RegisterPaths.ENTRY)
    ModelAndView follow(
            CurrentUser user,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam Map<String, String> typed) {
        var read = PaperForm.progress(typed, register.today());
        if (read.progress() == null) {
            return refused(entry(user, id, read.form(), ""));
        }
        return after(user, id, read.form(), register.follow(user, id, version, read.progress()));
    }

    @Requires(Act.KEEP_NUMBER_REGISTER)
    @PostMapping(RegisterPaths.ENTRY + "/huy")
    ModelAndView makeVoid(
            CurrentUser user,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam Map<String, String> typed) {
        String reason = typed.getOrDefault("reason", "");
        return after(
                user, id, new PaperForm(Map.copyOf(typed), Map.of()), register.makeVoid(user, id, version, reason));
    }

    private ModelAndView take(CurrentUser user, Direction direction, Map<String, String> typed) {
        var read = PaperForm.paper(typed, direction, register.today());
        UUID key = key(typed);
        if (read.paper() == null || key == null) {
            return refused(book(user, direction, Map.of(), read.form()));
        }
        return switch (register.take(user, direction, read.symbol(), read.paper(), key)) {
            case Taken.Given(var entry) ->
                new ModelAndView("redirect:" + RegisterPaths.entry(entry.id()) + "?xong=moi");
            case Taken.GivenBefore(var entry) ->
                new ModelAndView("redirect:" + RegisterPaths.entry(entry.id()) + "?xong=moi");
            case Taken.Off() -> refused(book(user, direction, Map.of(), read.form()));
        };
    }

    private ModelAndView book(CurrentUser user, Direction direction, Map<String, String> asked, PaperForm form) {
        int year = year(asked);
        String wanted = asked.getOrDefault("tim", "");
        var model = new HashMap<String, Object>();
        model.put("user", user);
        model.put("direction", direction);
        model.put("entries", register.book(user, direction, year, wanted));
        model.put("year", year);
        model.put("thisYear", register.today().getYear());
        model.put("wanted", wanted);
        model.put("form", form);
        model.put("key", form.value("key").isEmpty() ? UUID.randomUUID().toString() : form.value("key"));
        model.put("on", register.basis().isPresent());
        return new ModelAndView("directive/numbers/book", model);
    }

    private ResponseEntity<byte[]> file(CurrentUser user, Text text, Direction direction, Map<String, String> asked) {
        int year = year(asked);
        var entries = register.book(user, direction, year, asked.getOrDefault("tim", ""));
        String name = (direction == Direction.OUTGOING ? "so-van-ban-di-" : "so-van-ban-den-") + year + ".csv";
        return CsvFile.download(name, RegisterWords.fullBook(text, direction, year, entries));
    }

    private ModelAndView entry(CurrentUser user, UUID id, PaperForm form, String done) {
        return new ModelAndView(
                "directive/numbers/entry",
                Map.of("user", user, "entry", register.entry(user, id), "form", form, "done", done, "refusal", ""));
    }

    private ModelAndView after(CurrentUser user, UUID id, PaperForm form, Followed followed) {
        if (followed == Followed.DONE) {
            return new ModelAndView("redirect:" + RegisterPaths.entry(id) + "?xong=DONE");
        }
        ModelAndView page = entry(user, id, form, "");
        page.addObject("refusal", followed.name());
        return refused(page);
    }

    private static ModelAndView refused(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private int year(Map<String, String> asked) {
        String typed = asked.getOrDefault("nam", "");
        LocalDate today = register.today();
        return typed.matches("2[01][0-9]{2}") ? Integer.parseInt(typed) : today.getYear();
    }

    private static @Nullable UUID key(Map<String, String> typed) {
        try {
            return UUID.fromString(typed.getOrDefault("key", ""));
        } catch (IllegalArgumentException forged) {
            return null;
        }
    }
}
