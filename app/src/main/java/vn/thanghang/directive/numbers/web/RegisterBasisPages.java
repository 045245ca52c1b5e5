package vn.thanghang.directive.numbers.web;

import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.thanghang.access.Act;
import vn.thanghang.access.CurrentUser;
import vn.thanghang.access.Requires;
import vn.thanghang.directive.numbers.NumberRegister;

/** The document on which the office keeps its numbers here: entered, kept in view, withdrawn. */
@Controller
class RegisterBasisPages {

    private final NumberRegister register;

    RegisterBasisPages(NumberRegister register) {
        this.register = register;
    }

    @Requires(Act.SWITCH_NUMBER_REGISTER)
    @GetMapping(RegisterPaths.BASIS)
    ModelAndView form() {
        return page("", false);
    }

    @Requires(Act.SWITCH_NUMBER_REGISTER)
    @PostMapping(RegisterPaths.BASIS)
    ModelAndView switchOn(CurrentUser user, @RequestParam(defaultValue = "") String basis) {
        if (register.switchOn(user, basis)) {
            return new ModelAndView("redirect:" + RegisterPaths.BASIS);
        }
        ModelAndView page = page(basis, true);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    @Requires(Act.SWITCH_NUMBER_REGISTER)
    @PostMapping(RegisterPaths.BASIS + "/rut")
    String switchOff(CurrentUser user) {
        register.switchOff(user);
        return "redirect:" + RegisterPaths.BASIS;
    }

    private ModelAndView page(String typed, boolean refused) {
        var page = new ModelAndView("directive/numbers/basis", Map.of("typed", typed, "refused", refused));
        register.basis().ifPresent(basis -> page.addObject("inForce", basis));
        return page;
    }
}
